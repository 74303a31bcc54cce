-- What needs a coordinator is found by walking the events of a year by day: all that decides is in the index, and what it asks of others
-- in indexes that hold nothing else, so that of the events that need nobody no row is read. The conditions are those of the queries.
DROP INDEX "Event.Date";
CREATE INDEX "Event.Date" ON "Event" ("Date", "Id", "StartsAt", "EndsAt", "Status", "PartnershipId", "ProgrammeId", "HostId", "ScheduleRevision");
CREATE INDEX "Attendance.Counted.EventId" ON "Attendance" ("EventId") WHERE "Actual" IS NOT NULL;
CREATE INDEX "RoleAssignment.Coordinator.ScopeId" ON "RoleAssignment" ("ScopeId", "From", "Until") WHERE "Role" = 'Coordinator';
CREATE INDEX "Reminder.Dead.EventId" ON "Reminder" ("EventId", "ScheduleRevision") WHERE "State" = 'Dead';
