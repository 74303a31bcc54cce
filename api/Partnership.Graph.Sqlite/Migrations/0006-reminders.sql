-- What reminding needs: rules, reminders, mails with what became of them, suppressed addresses, preferences, and how far
-- planning has come. What the pipeline looks at next is one index; rows that are done are not in it.

CREATE TABLE "ReminderRule" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "EventKind" TEXT,
    "ProgrammeId" TEXT,
    "PartnershipId" TEXT,
    "Revisions" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "NormalisedName" TEXT NOT NULL
) STRICT;
CREATE INDEX "ReminderRule.NormalisedName" ON "ReminderRule" ("NormalisedName", "Id");
CREATE INDEX "ReminderRule.ProgrammeId" ON "ReminderRule" ("ProgrammeId", "Id");
CREATE INDEX "ReminderRule.PartnershipId" ON "ReminderRule" ("PartnershipId", "Id");

CREATE TABLE "Reminder" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "EventId" TEXT NOT NULL,
    "RuleKey" TEXT NOT NULL,
    "RuleRevision" INTEGER NOT NULL,
    "ScheduleRevision" INTEGER NOT NULL,
    "Slot" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "Side" TEXT,
    "PersonId" TEXT,
    "Channel" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Reason" TEXT,
    "Detail" TEXT,
    "DueAt" TEXT NOT NULL,
    "SendAt" TEXT NOT NULL,
    "NextAt" TEXT,
    "CatchUp" INTEGER NOT NULL,
    "BeyondCalendar" INTEGER NOT NULL,
    "ApprovalId" TEXT,
    "DeliveryId" TEXT,
    "InsteadOfId" TEXT,
    "Escalated" INTEGER NOT NULL,
    "Told" TEXT,
    "Before" TEXT
) STRICT;
CREATE INDEX "Reminder.NextAt" ON "Reminder" ("State", "NextAt", "Id") WHERE "NextAt" IS NOT NULL;
CREATE INDEX "Reminder.DueAt" ON "Reminder" ("DueAt", "Id");
CREATE INDEX "Reminder.EventId.DueAt" ON "Reminder" ("EventId", "DueAt", "Id");
CREATE INDEX "Reminder.PersonId.DueAt" ON "Reminder" ("PersonId", "DueAt", "Id") WHERE "PersonId" IS NOT NULL;
CREATE INDEX "Reminder.DeliveryId" ON "Reminder" ("DeliveryId", "Id") WHERE "DeliveryId" IS NOT NULL;
CREATE INDEX "Reminder.ApprovalId" ON "Reminder" ("ApprovalId", "Id") WHERE "ApprovalId" IS NOT NULL;
CREATE INDEX "Reminder.InsteadOfId" ON "Reminder" ("InsteadOfId", "Id") WHERE "InsteadOfId" IS NOT NULL;

CREATE TABLE "Delivery" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Kind" TEXT NOT NULL,
    "PersonId" TEXT,
    "Address" TEXT,
    "ReminderIds" TEXT NOT NULL,
    "DroppedIds" TEXT NOT NULL,
    "EventId" TEXT,
    "Subject" TEXT,
    "About" TEXT,
    "State" TEXT NOT NULL,
    "Reason" TEXT,
    "Detail" TEXT,
    "DueAt" TEXT NOT NULL,
    "NextAt" TEXT,
    "Fence" INTEGER NOT NULL,
    "ClaimedBy" TEXT,
    "RetriedAt" TEXT,
    "BouncedForGood" INTEGER NOT NULL,
    "SentAt" TEXT,
    "ProviderReference" TEXT,
    "Attempts" TEXT NOT NULL
) STRICT;
CREATE INDEX "Delivery.NextAt" ON "Delivery" ("State", "NextAt", "Id") WHERE "NextAt" IS NOT NULL;
CREATE INDEX "Delivery.DueAt" ON "Delivery" ("DueAt", "Id");
CREATE INDEX "Delivery.State.DueAt" ON "Delivery" ("State", "DueAt", "Id");
CREATE INDEX "Delivery.PersonId.DueAt" ON "Delivery" ("PersonId", "DueAt", "Id");
CREATE INDEX "Delivery.EventId.DueAt" ON "Delivery" ("EventId", "DueAt", "Id") WHERE "EventId" IS NOT NULL;

CREATE TABLE "DeliveryReceipt" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "DeliveryId" TEXT,
    "Reference" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Detail" TEXT,
    "At" TEXT NOT NULL,
    "ReceivedAt" TEXT NOT NULL
) STRICT;
CREATE INDEX "DeliveryReceipt.DeliveryId" ON "DeliveryReceipt" ("DeliveryId", "Id");

CREATE TABLE "Suppression" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Address" TEXT NOT NULL,
    "Since" TEXT NOT NULL,
    "DeliveryId" TEXT,
    "Detail" TEXT,
    "ReleasedAt" TEXT,
    "ReleasedBy" TEXT
) STRICT;
CREATE INDEX "Suppression.Since" ON "Suppression" ("Since", "Id");
CREATE INDEX "Suppression.DeliveryId" ON "Suppression" ("DeliveryId", "Id");

CREATE TABLE "ReminderPreference" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "PersonId" TEXT NOT NULL,
    "Topic" TEXT NOT NULL,
    "Wanted" INTEGER NOT NULL,
    "Since" TEXT NOT NULL
) STRICT;
CREATE INDEX "ReminderPreference.PersonId" ON "ReminderPreference" ("PersonId", "Id");

CREATE TABLE "ReminderControl" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Stopped" INTEGER NOT NULL,
    "Since" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Why" TEXT
) STRICT;

CREATE TABLE "BlastApproval" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "SubjectId" TEXT NOT NULL,
    "ScheduleRevision" INTEGER NOT NULL,
    "Purpose" TEXT NOT NULL,
    "Mails" INTEGER NOT NULL,
    "Since" TEXT NOT NULL,
    "Approved" INTEGER,
    "DecidedAt" TEXT,
    "DecidedBy" TEXT
) STRICT;
CREATE INDEX "BlastApproval.Since" ON "BlastApproval" ("Since", "Id");
CREATE INDEX "BlastApproval.SubjectId" ON "BlastApproval" ("SubjectId", "Id");

CREATE TABLE "ReminderProgress" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "Cursor" TEXT,
    "Sweep" TEXT,
    "Basis" TEXT,
    "WeeklyDone" TEXT,
    "LastTickAt" TEXT,
    "LastSent" INTEGER NOT NULL,
    "Overdue" INTEGER NOT NULL,
    "OldestOverdue" TEXT
) STRICT;

CREATE TABLE "SchoolHolidays" (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT,
    "OrganisationId" TEXT NOT NULL,
    "Closed" TEXT NOT NULL
) STRICT;
CREATE INDEX "SchoolHolidays.OrganisationId" ON "SchoolHolidays" ("OrganisationId", "Id");
