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
