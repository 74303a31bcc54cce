-- The orders a client may choose beside a list's own. What has no value stands before everything that has one; its place
-- is said in the words of the query, so that a page in these orders is one range too.
CREATE INDEX "SchoolTrust.OpenedOn" ON "SchoolTrust" (COALESCE("OpenedOn", '0001-01-01'), "Id");
CREATE INDEX "School.OpenedOn" ON "School" (COALESCE("OpenedOn", '0001-01-01'), "Id");
CREATE INDEX "School.PupilCount" ON "School" (COALESCE("PupilCount", -2147483648), "Id");
CREATE INDEX "NhsTrust.OpenedOn" ON "NhsTrust" (COALESCE("OpenedOn", '0001-01-01'), "Id");
CREATE INDEX "IntegratedCareBoard.OpenedOn" ON "IntegratedCareBoard" (COALESCE("OpenedOn", '0001-01-01'), "Id");
CREATE INDEX "OtherPartner.OpenedOn" ON "OtherPartner" (COALESCE("OpenedOn", '0001-01-01'), "Id");
CREATE INDEX "Partnership.StartedOn" ON "Partnership" (COALESCE("StartedOn", '0001-01-01'), "Id");
CREATE INDEX "Partnership.ReviewDueOn" ON "Partnership" (COALESCE("ReviewDueOn", '0001-01-01'), "Id");
CREATE INDEX "Deliverable.Title" ON "Deliverable" ("Title", "Id");
CREATE INDEX "Programme.StartedOn" ON "Programme" (COALESCE("StartedOn", '0001-01-01'), "Id");
CREATE INDEX "PupilVoice.HeldOn" ON "PupilVoice" (COALESCE("HeldOn", '0001-01-01'), "Id");
