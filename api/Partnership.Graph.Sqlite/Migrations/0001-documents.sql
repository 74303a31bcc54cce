-- One table per document type, named for it; a column per property. Ids, enums and days are text that sorts as the
-- values do; lists and records are JSON. No foreign keys: an edge may come before what it leads to.
-- Each index is a keyset: what narrows, then what sorts, then the id, so that a page is one range of it.

CREATE TABLE "SchoolTrust" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Uid" TEXT NOT NULL,
    "GroupId" TEXT,
    "Ukprn" TEXT,
    "CompaniesHouseNumber" TEXT,
    "Kind" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "NormalisedName" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Address" TEXT,
    "Postcode" TEXT,
    "Website" TEXT,
    "OpenedOn" TEXT,
    "ClosedOn" TEXT
) STRICT;
CREATE INDEX "SchoolTrust.NormalisedName" ON "SchoolTrust" ("NormalisedName", "Id");

CREATE TABLE "School" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Urn" TEXT NOT NULL,
    "LocalAuthorityCode" TEXT,
    "LocalAuthority" TEXT,
    "EstablishmentNumber" TEXT,
    "Ukprn" TEXT,
    "Phase" TEXT NOT NULL,
    "Type" TEXT,
    "LowestAge" INTEGER,
    "HighestAge" INTEGER,
    "PupilCount" INTEGER,
    "Easting" INTEGER,
    "Northing" INTEGER,
    "Name" TEXT NOT NULL,
    "NormalisedName" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Address" TEXT,
    "Postcode" TEXT,
    "Website" TEXT,
    "OpenedOn" TEXT,
    "ClosedOn" TEXT
) STRICT;
CREATE INDEX "School.NormalisedName" ON "School" ("NormalisedName", "Id");

CREATE TABLE "Membership" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "SchoolId" TEXT NOT NULL,
    "TrustId" TEXT NOT NULL,
    "From" TEXT,
    "Until" TEXT
) STRICT;
CREATE INDEX "Membership.TrustId.SchoolId" ON "Membership" ("TrustId", "SchoolId", "Id");
CREATE INDEX "Membership.SchoolId" ON "Membership" ("SchoolId", "Id");

CREATE TABLE "SchoolLink" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "PredecessorId" TEXT NOT NULL,
    "SuccessorId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "On" TEXT
) STRICT;
CREATE INDEX "SchoolLink.PredecessorId" ON "SchoolLink" ("PredecessorId", "Id");
CREATE INDEX "SchoolLink.SuccessorId" ON "SchoolLink" ("SuccessorId", "Id");

CREATE TABLE "NhsTrust" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "OdsCode" TEXT NOT NULL,
    "Region" TEXT,
    "FoundationTrust" INTEGER NOT NULL,
    "IntegratedCareBoardId" TEXT,
    "Name" TEXT NOT NULL,
    "NormalisedName" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Address" TEXT,
    "Postcode" TEXT,
    "Website" TEXT,
    "OpenedOn" TEXT,
    "ClosedOn" TEXT
) STRICT;
CREATE INDEX "NhsTrust.NormalisedName" ON "NhsTrust" ("NormalisedName", "Id");
CREATE INDEX "NhsTrust.IntegratedCareBoardId.NormalisedName" ON "NhsTrust" ("IntegratedCareBoardId", "NormalisedName", "Id");

CREATE TABLE "IntegratedCareBoard" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "OdsCode" TEXT NOT NULL,
    "GssCode" TEXT,
    "Name" TEXT NOT NULL,
    "NormalisedName" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Address" TEXT,
    "Postcode" TEXT,
    "Website" TEXT,
    "OpenedOn" TEXT,
    "ClosedOn" TEXT
) STRICT;
CREATE INDEX "IntegratedCareBoard.NormalisedName" ON "IntegratedCareBoard" ("NormalisedName", "Id");

CREATE TABLE "OtherPartner" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Kind" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "NormalisedName" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Address" TEXT,
    "Postcode" TEXT,
    "Website" TEXT,
    "OpenedOn" TEXT,
    "ClosedOn" TEXT
) STRICT;
CREATE INDEX "OtherPartner.NormalisedName" ON "OtherPartner" ("NormalisedName", "Id");

CREATE TABLE "Partnership" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Summary" TEXT,
    "Areas" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "StartedOn" TEXT,
    "StartedInWords" TEXT,
    "EndedOn" TEXT,
    "ReviewDueOn" TEXT,
    "FocusLimit" INTEGER,
    "Name" TEXT NOT NULL,
    "NormalisedName" TEXT NOT NULL
) STRICT;
CREATE INDEX "Partnership.NormalisedName" ON "Partnership" ("NormalisedName", "Id");

CREATE TABLE "PartnershipMember" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "PartnershipId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Side" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "From" TEXT,
    "Until" TEXT
) STRICT;
CREATE INDEX "PartnershipMember.PartnershipId" ON "PartnershipMember" ("PartnershipId", "Id");
CREATE INDEX "PartnershipMember.OrganisationId" ON "PartnershipMember" ("OrganisationId", "Id");

CREATE TABLE "Programme" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "PartnershipId" TEXT NOT NULL,
    "Area" TEXT NOT NULL,
    "Summary" TEXT,
    "Aims" TEXT NOT NULL,
    "Stage" TEXT NOT NULL,
    "StartedOn" TEXT,
    "Stopped" TEXT,
    "PredecessorId" TEXT,
    "Name" TEXT NOT NULL,
    "NormalisedName" TEXT NOT NULL
) STRICT;
CREATE INDEX "Programme.NormalisedName" ON "Programme" ("NormalisedName", "Id");
CREATE INDEX "Programme.PartnershipId.NormalisedName" ON "Programme" ("PartnershipId", "NormalisedName", "Id");
CREATE INDEX "Programme.PredecessorId" ON "Programme" ("PredecessorId", "Id");

CREATE TABLE "Participation" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "ProgrammeId" TEXT NOT NULL,
    "SchoolId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "From" TEXT,
    "Until" TEXT
) STRICT;
CREATE INDEX "Participation.ProgrammeId.SchoolId" ON "Participation" ("ProgrammeId", "SchoolId", "Id");
CREATE INDEX "Participation.SchoolId" ON "Participation" ("SchoolId", "Id");

CREATE TABLE "Deliverable" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "PartnershipId" TEXT NOT NULL,
    "ProgrammeId" TEXT,
    "Title" TEXT NOT NULL,
    "AcceptanceCriterion" TEXT NOT NULL,
    "EducationOwnerId" TEXT,
    "HealthOwnerId" TEXT,
    "DueOn" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "AgreedByEducationOn" TEXT,
    "AgreedByHealthOn" TEXT,
    "DeliveredOn" TEXT,
    "Evidence" TEXT NOT NULL
) STRICT;
CREATE INDEX "Deliverable.DueOn" ON "Deliverable" ("DueOn", "Id");
CREATE INDEX "Deliverable.PartnershipId.DueOn" ON "Deliverable" ("PartnershipId", "DueOn", "Id");
CREATE INDEX "Deliverable.ProgrammeId.DueOn" ON "Deliverable" ("ProgrammeId", "DueOn", "Id");
CREATE INDEX "Deliverable.EducationOwnerId.DueOn" ON "Deliverable" ("EducationOwnerId", "DueOn", "Id");
CREATE INDEX "Deliverable.HealthOwnerId.DueOn" ON "Deliverable" ("HealthOwnerId", "DueOn", "Id");

CREATE TABLE "Outcome" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "ProgrammeId" TEXT NOT NULL,
    "Measure" TEXT NOT NULL,
    "Unit" TEXT,
    "Baseline" REAL,
    "Value" REAL,
    "SampleSize" INTEGER,
    "Method" TEXT
) STRICT;
CREATE INDEX "Outcome.Measure" ON "Outcome" ("Measure", "Id");
CREATE INDEX "Outcome.ProgrammeId.Measure" ON "Outcome" ("ProgrammeId", "Measure", "Id");

CREATE TABLE "PupilVoice" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "ProgrammeId" TEXT NOT NULL,
    "Question" TEXT NOT NULL,
    "Method" TEXT NOT NULL,
    "HeldOn" TEXT,
    "SampleSize" INTEGER,
    "Themes" TEXT NOT NULL,
    "Changes" TEXT NOT NULL
) STRICT;
CREATE INDEX "PupilVoice.Question" ON "PupilVoice" ("Question", "Id");
CREATE INDEX "PupilVoice.ProgrammeId.Question" ON "PupilVoice" ("ProgrammeId", "Question", "Id");

CREATE TABLE "Person" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "WorkEmail" TEXT,
    "JobTitle" TEXT,
    "OrganisationId" TEXT,
    "RoleAccount" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "NormalisedName" TEXT NOT NULL
) STRICT;
CREATE INDEX "Person.NormalisedName" ON "Person" ("NormalisedName", "Id");
CREATE INDEX "Person.OrganisationId.NormalisedName" ON "Person" ("OrganisationId", "NormalisedName", "Id");

CREATE TABLE "RoleAssignment" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "PersonId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "ScopeId" TEXT NOT NULL,
    "DeputyId" TEXT,
    "Away" TEXT NOT NULL,
    "From" TEXT,
    "Until" TEXT
) STRICT;
CREATE INDEX "RoleAssignment.ScopeId" ON "RoleAssignment" ("ScopeId", "Id");
CREATE INDEX "RoleAssignment.PersonId" ON "RoleAssignment" ("PersonId", "Id");
CREATE INDEX "RoleAssignment.DeputyId" ON "RoleAssignment" ("DeputyId", "Id");

CREATE TABLE "Event" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "PartnershipId" TEXT NOT NULL,
    "ProgrammeId" TEXT,
    "HostId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Date" TEXT NOT NULL,
    "StartTime" TEXT NOT NULL,
    "EndTime" TEXT NOT NULL,
    "TimeZone" TEXT NOT NULL,
    "Venue" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "CancelledReason" TEXT,
    "Capacity" INTEGER,
    "ScheduleRevision" INTEGER NOT NULL,
    "StartsAt" TEXT NOT NULL,
    "EndsAt" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "NormalisedName" TEXT NOT NULL
) STRICT;
CREATE INDEX "Event.StartsAt" ON "Event" ("StartsAt", "Id");
CREATE INDEX "Event.NormalisedName" ON "Event" ("NormalisedName", "Id");
CREATE INDEX "Event.PartnershipId.StartsAt" ON "Event" ("PartnershipId", "StartsAt", "Id");
CREATE INDEX "Event.ProgrammeId.StartsAt" ON "Event" ("ProgrammeId", "StartsAt", "Id");
CREATE INDEX "Event.HostId.StartsAt" ON "Event" ("HostId", "StartsAt", "Id");

CREATE TABLE "EventParty" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "EventId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "StartsAt" TEXT NOT NULL,
    "Status" TEXT NOT NULL
) STRICT;
CREATE INDEX "EventParty.EventId" ON "EventParty" ("EventId", "Id");
CREATE INDEX "EventParty.OrganisationId.StartsAt" ON "EventParty" ("OrganisationId", "StartsAt", "Id");

CREATE TABLE "ClinicService" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "EventId" TEXT NOT NULL,
    "Offer" TEXT NOT NULL,
    "Description" TEXT,
    "YearGroups" TEXT NOT NULL
) STRICT;
CREATE INDEX "ClinicService.EventId" ON "ClinicService" ("EventId", "Id");

CREATE TABLE "Attendance" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "EventId" TEXT NOT NULL,
    "Audience" TEXT NOT NULL,
    "YearGroup" TEXT,
    "SchoolId" TEXT,
    "Planned" INTEGER,
    "Actual" INTEGER
) STRICT;
CREATE INDEX "Attendance.EventId" ON "Attendance" ("EventId", "Id");
CREATE INDEX "Attendance.SchoolId" ON "Attendance" ("SchoolId", "Id");

CREATE TABLE "Encounter" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "EventId" TEXT NOT NULL,
    "Setting" TEXT NOT NULL,
    "ProfessionsMet" TEXT NOT NULL,
    "TwoWay" INTEGER NOT NULL,
    "TaskWithFeedback" INTEGER NOT NULL,
    "OutcomesDefined" INTEGER NOT NULL,
    "YearGroups" TEXT NOT NULL
) STRICT;
CREATE INDEX "Encounter.EventId" ON "Encounter" ("EventId", "Id");

CREATE TABLE "AuditEntry" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "SubjectId" TEXT NOT NULL,
    "Actor" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Action" TEXT NOT NULL,
    "Reason" TEXT,
    "Fields" TEXT NOT NULL
) STRICT;
CREATE INDEX "AuditEntry.SubjectId.At" ON "AuditEntry" ("SubjectId", "At", "Id");

-- What was committed, in order. Numbers are never used again, so that a cursor stays valid.
CREATE TABLE "Changes" (
    "Sequence" INTEGER PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "DocumentId" TEXT NOT NULL,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "At" TEXT NOT NULL
) STRICT;
