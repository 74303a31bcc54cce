-- What the last extract of each register had: only that can be missing from the next one.
CREATE TABLE "RegisterCoverage" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Register" TEXT NOT NULL,
    "Keys" TEXT NOT NULL
) STRICT;
