-- Head-counts repeat what figures are grouped by, so that a figure is one grouped read of one table.
ALTER TABLE "Attendance" ADD COLUMN "ProgrammeId" TEXT;
ALTER TABLE "Attendance" ADD COLUMN "EventKind" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Attendance" ADD COLUMN "Date" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Attendance" ADD COLUMN "Term" TEXT NOT NULL DEFAULT '';
UPDATE "Attendance" SET ("ProgrammeId", "EventKind", "Date") =
    (SELECT e."ProgrammeId", e."Kind", e."Date" FROM "Event" e WHERE e."Id" = "Attendance"."EventId");
UPDATE "Attendance" SET "Term" = CASE
    WHEN substr("Date", 6, 2) >= '09' THEN substr("Date", 1, 4) || '.Autumn'
    WHEN substr("Date", 6, 2) <= '03' THEN printf('%04d', substr("Date", 1, 4) - 1) || '.Spring'
    ELSE printf('%04d', substr("Date", 1, 4) - 1) || '.Summer' END;
CREATE INDEX "Attendance.ProgrammeId" ON "Attendance" ("ProgrammeId", "Id");
-- Holds all that a figure of reach reads, so that it never touches the table.
CREATE INDEX "Attendance.Date" ON "Attendance"
    ("Date", "Term", "EventKind", "ProgrammeId", "SchoolId", "YearGroup", "Audience", "Source", "Actual", "Planned");
