-- Notices of registers are mailed, once for each person, and settled with who and what was done.
ALTER TABLE "RegisterNotice" ADD COLUMN "ToldAt" TEXT;
ALTER TABLE "RegisterNotice" ADD COLUMN "SettledBy" TEXT;
ALTER TABLE "RegisterNotice" ADD COLUMN "Settlement" TEXT;
CREATE INDEX "RegisterNotice.Untold" ON "RegisterNotice" ("RaisedAt", "Id") WHERE "ToldAt" IS NULL AND "SettledAt" IS NULL;
ALTER TABLE "Delivery" ADD COLUMN "NoticeIds" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "ReminderProgress" ADD COLUMN "NoticesInHand" TEXT NOT NULL DEFAULT '[]';

-- Open ones are listed by day in what needs a coordinator, all of them by when they were raised.
CREATE INDEX "RegisterNotice.Open.On" ON "RegisterNotice" (COALESCE("On", '0001-01-01'), "Id") WHERE "SettledAt" IS NULL;
CREATE INDEX "RegisterNotice.RaisedAt" ON "RegisterNotice" ("RaisedAt", "Id");
