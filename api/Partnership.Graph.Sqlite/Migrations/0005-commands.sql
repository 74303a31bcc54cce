-- What changing the graph needs: results of commands by their idempotency key, and audit entries that carry the hash of the one before.

CREATE TABLE "CommandReceipt" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Fingerprint" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Warnings" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL
) STRICT;
CREATE INDEX "CommandReceipt.ExpiresAt" ON "CommandReceipt" ("ExpiresAt", "Id");

-- The audit as chains: each entry has its number within the aggregate, the hash of the one before it, and its own. What an
-- older program wrote, the seed's two entries, are aggregates of one entry each. audit_hash is AuditSeal.HashOf.
ALTER TABLE "AuditEntry" ADD COLUMN "Number" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "AuditEntry" ADD COLUMN "PreviousHash" TEXT;
ALTER TABLE "AuditEntry" ADD COLUMN "Hash" TEXT NOT NULL DEFAULT '';
UPDATE "AuditEntry" SET "Hash" = audit_hash("Id", "AggregateId", "Source", "AsOf", "SubjectId", "Actor", "At", "Action", "Reason", "Fields", "Number");
CREATE INDEX "AuditEntry.AggregateId.Number" ON "AuditEntry" ("AggregateId", "Number", "Id");
DROP INDEX "AuditEntry.SubjectId.At";
CREATE INDEX "AuditEntry.SubjectId.Number" ON "AuditEntry" ("SubjectId", "Number", "Id");

CREATE TABLE "AuditHead" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Number" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL
) STRICT;
CREATE INDEX "AuditHead.AggregateId" ON "AuditHead" ("AggregateId", "Id");
INSERT INTO "AuditHead" ("Id", "AggregateId", "Version", "Source", "Number", "Hash")
SELECT 'AuditHead:' || replace("AggregateId", ':', '.'), "AggregateId", 1, "Source", "Number", "Hash" FROM "AuditEntry";

-- Entries are only ever added. The version of one that is the root of its aggregate counts the commits.
CREATE TRIGGER "AuditEntry.Altered" BEFORE UPDATE OF
    "Id", "AggregateId", "Source", "AsOf", "SubjectId", "Actor", "At", "Action", "Reason", "Fields", "Number", "PreviousHash", "Hash" ON "AuditEntry"
BEGIN SELECT RAISE(ABORT, 'Audit entries are only ever added.'); END;
CREATE TRIGGER "AuditEntry.Removed" BEFORE DELETE ON "AuditEntry"
BEGIN SELECT RAISE(ABORT, 'Audit entries are only ever added.'); END;

-- One mailbox is one person: who has an address is asked before it is given to somebody.
CREATE INDEX "Person.WorkEmail" ON "Person" ("WorkEmail", "Id");

-- The stage in which a programme was interrupted.
ALTER TABLE "Programme" ADD COLUMN "PausedAtStage" TEXT;
