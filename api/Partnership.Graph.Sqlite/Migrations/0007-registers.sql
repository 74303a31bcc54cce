-- What importing the registers needs: what was imported when, local corrections, bank holidays, deprivation deciles.
ALTER TABLE "School" ADD COLUMN "LsoaCode" TEXT;
ALTER TABLE "School" ADD COLUMN "DeprivationDecile" INTEGER;
CREATE INDEX "School.LsoaCode" ON "School" ("LsoaCode") WHERE "LsoaCode" IS NOT NULL;
CREATE INDEX "School.DeprivationDecile" ON "School" ("DeprivationDecile", "NormalisedName", "Id") WHERE "DeprivationDecile" IS NOT NULL;

CREATE TABLE "RegisterImport" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Register" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "ContentHash" TEXT NOT NULL,
    "SnapshotOn" TEXT NOT NULL,
    "ImportedAt" TEXT NOT NULL,
    "Rows" INTEGER NOT NULL,
    "Rejected" INTEGER NOT NULL,
    "Deferred" INTEGER NOT NULL,
    "Created" INTEGER NOT NULL,
    "Changed" INTEGER NOT NULL,
    "Closed" INTEGER NOT NULL
) STRICT;

CREATE TABLE "PreviewedImport" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Register" TEXT NOT NULL,
    "Location" TEXT NOT NULL,
    "ContentHash" TEXT NOT NULL,
    "SnapshotOn" TEXT NOT NULL,
    "AcceptSizeChange" INTEGER NOT NULL,
    "PlanHash" TEXT,
    "Rows" INTEGER NOT NULL,
    "Created" INTEGER NOT NULL,
    "Changed" INTEGER NOT NULL,
    "Closed" INTEGER NOT NULL,
    "Unchanged" INTEGER NOT NULL,
    "Rejected" INTEGER NOT NULL,
    "Notices" TEXT NOT NULL,
    "Surprises" TEXT NOT NULL,
    "Rejections" TEXT NOT NULL,
    "PreviewedAt" TEXT NOT NULL,
    "CommittedAt" TEXT
) STRICT;

CREATE TABLE "RegisterNotice" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Kind" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "SuccessorId" TEXT,
    "On" TEXT,
    "Message" TEXT NOT NULL,
    "EventIds" TEXT NOT NULL,
    "ProgrammeIds" TEXT NOT NULL,
    "PartnershipIds" TEXT NOT NULL,
    "PersonIds" TEXT NOT NULL,
    "RaisedAt" TEXT NOT NULL,
    "SettledAt" TEXT
) STRICT;
CREATE INDEX "RegisterNotice.SuccessorId" ON "RegisterNotice" ("SuccessorId", "Id");
CREATE INDEX "RegisterNotice.OrganisationId" ON "RegisterNotice" ("OrganisationId", "Id");
CREATE INDEX "RegisterNotice.Open" ON "RegisterNotice" ("RaisedAt", "Id") WHERE "SettledAt" IS NULL;

CREATE TABLE "LocalCorrection" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "OrganisationId" TEXT NOT NULL,
    "Fields" TEXT NOT NULL
) STRICT;
CREATE INDEX "LocalCorrection.OrganisationId" ON "LocalCorrection" ("OrganisationId", "Id");

CREATE TABLE "Neighbourhood" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "LsoaCode" TEXT NOT NULL,
    "DeprivationDecile" INTEGER NOT NULL
) STRICT;

CREATE TABLE "BankHolidayCalendar" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Division" TEXT NOT NULL,
    "Days" TEXT NOT NULL
) STRICT;
