-- How far the import of each register is, for whoever watches from another process.
CREATE TABLE "RunningImport" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Register" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "SnapshotOn" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Written" INTEGER NOT NULL,
    "Total" INTEGER NOT NULL
) STRICT;
