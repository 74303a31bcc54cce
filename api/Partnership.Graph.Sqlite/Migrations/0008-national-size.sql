-- What reading at national size needs. Where a list is filtered by what few of a country's documents share, what narrows
-- stands before what sorts. Columns that many share, such as a status, have no index: SQLite would prefer it to walking the
-- order, and sort half a country for each page.
CREATE INDEX "School.LocalAuthorityCode.NormalisedName" ON "School" ("LocalAuthorityCode", "NormalisedName", "Id");
CREATE INDEX "School.LocalAuthority.NormalisedName" ON "School" ("LocalAuthority", "NormalisedName", "Id");
CREATE INDEX "School.Postcode" ON "School" ("Postcode", "NormalisedName", "Id");

-- A page from a day on skips the events of the day before it, and of others that the filter has no use for, within the index.
DROP INDEX "Event.StartsAt";
CREATE INDEX "Event.StartsAt" ON "Event" ("StartsAt", "Id", "Date", "Kind", "Status");

-- Edges with all that following them asks, so that it never touches their tables.
CREATE INDEX "Membership.TrustId.From" ON "Membership" ("TrustId", "From", "Until", "SchoolId");
CREATE INDEX "Participation.SchoolId.From" ON "Participation" ("SchoolId", "From", "Until", "ProgrammeId");
CREATE INDEX "Participation.ProgrammeId.From" ON "Participation" ("ProgrammeId", "From", "Until", "SchoolId", "Source");

-- Figures are added up within an index.
CREATE INDEX "Programme.PartnershipId.Stage" ON "Programme" ("PartnershipId", "Stage", "Source", "Area", "Id");
CREATE INDEX "Deliverable.Standing" ON "Deliverable"
    ("DueOn", "PartnershipId", "Status", "AgreedByEducationOn", "AgreedByHealthOn", "DeliveredOn", "Source");

-- What needs a coordinator is listed by day. The conditions are those of the queries, word for word, or SQLite does not see
-- that it may use the index.
CREATE INDEX "Event.Date" ON "Event" ("Date", "Id");
CREATE INDEX "Event.Tentative.Date" ON "Event" ("Date", "Id") WHERE "Status" = 'Tentative';
CREATE INDEX "Deliverable.Open.DueOn" ON "Deliverable" ("DueOn", "Id") WHERE "Status" NOT IN ('Delivered', 'Evidenced', 'Dropped');
CREATE INDEX "School.Ending.ClosedOn" ON "School" (COALESCE("ClosedOn", '0001-01-01'), "Id") WHERE "Status" IN ('Closing', 'Closed');
