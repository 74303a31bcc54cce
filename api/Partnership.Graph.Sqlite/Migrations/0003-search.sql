-- What names are searched by: all of them in one table, cut into trigrams beside it. Triggers keep both in the transaction
-- that writes the document.
CREATE TABLE "SearchName" (
    "Number" INTEGER PRIMARY KEY,
    "Id" TEXT NOT NULL UNIQUE,
    "Type" TEXT NOT NULL,
    "Name" TEXT NOT NULL
) STRICT;
CREATE INDEX "SearchName.Name" ON "SearchName" ("Name");

CREATE VIRTUAL TABLE "SearchTrigram" USING fts5("Name", content = 'SearchName', content_rowid = 'Number', tokenize = 'trigram');

CREATE TRIGGER "SearchName.Insert" AFTER INSERT ON "SearchName" BEGIN
    INSERT INTO "SearchTrigram" (rowid, "Name") VALUES (new."Number", new."Name");
END;
CREATE TRIGGER "SearchName.Delete" AFTER DELETE ON "SearchName" BEGIN
    INSERT INTO "SearchTrigram" ("SearchTrigram", rowid, "Name") VALUES ('delete', old."Number", old."Name");
END;
CREATE TRIGGER "SearchName.Update" AFTER UPDATE ON "SearchName" BEGIN
    INSERT INTO "SearchTrigram" ("SearchTrigram", rowid, "Name") VALUES ('delete', old."Number", old."Name");
    INSERT INTO "SearchTrigram" (rowid, "Name") VALUES (new."Number", new."Name");
END;

CREATE TRIGGER "SchoolTrust.Search.Insert" AFTER INSERT ON "SchoolTrust" BEGIN
    INSERT INTO "SearchName" ("Id", "Type", "Name") VALUES (new."Id", 'SchoolTrust', new."NormalisedName");
END;
CREATE TRIGGER "SchoolTrust.Search.Update" AFTER UPDATE OF "NormalisedName" ON "SchoolTrust" WHEN old."NormalisedName" <> new."NormalisedName" BEGIN
    UPDATE "SearchName" SET "Name" = new."NormalisedName" WHERE "Id" = new."Id";
END;
CREATE TRIGGER "SchoolTrust.Search.Delete" AFTER DELETE ON "SchoolTrust" BEGIN
    DELETE FROM "SearchName" WHERE "Id" = old."Id";
END;
INSERT INTO "SearchName" ("Id", "Type", "Name") SELECT "Id", 'SchoolTrust', "NormalisedName" FROM "SchoolTrust";

CREATE TRIGGER "School.Search.Insert" AFTER INSERT ON "School" BEGIN
    INSERT INTO "SearchName" ("Id", "Type", "Name") VALUES (new."Id", 'School', new."NormalisedName");
END;
CREATE TRIGGER "School.Search.Update" AFTER UPDATE OF "NormalisedName" ON "School" WHEN old."NormalisedName" <> new."NormalisedName" BEGIN
    UPDATE "SearchName" SET "Name" = new."NormalisedName" WHERE "Id" = new."Id";
END;
CREATE TRIGGER "School.Search.Delete" AFTER DELETE ON "School" BEGIN
    DELETE FROM "SearchName" WHERE "Id" = old."Id";
END;
INSERT INTO "SearchName" ("Id", "Type", "Name") SELECT "Id", 'School', "NormalisedName" FROM "School";

CREATE TRIGGER "NhsTrust.Search.Insert" AFTER INSERT ON "NhsTrust" BEGIN
    INSERT INTO "SearchName" ("Id", "Type", "Name") VALUES (new."Id", 'NhsTrust', new."NormalisedName");
END;
CREATE TRIGGER "NhsTrust.Search.Update" AFTER UPDATE OF "NormalisedName" ON "NhsTrust" WHEN old."NormalisedName" <> new."NormalisedName" BEGIN
    UPDATE "SearchName" SET "Name" = new."NormalisedName" WHERE "Id" = new."Id";
END;
CREATE TRIGGER "NhsTrust.Search.Delete" AFTER DELETE ON "NhsTrust" BEGIN
    DELETE FROM "SearchName" WHERE "Id" = old."Id";
END;
INSERT INTO "SearchName" ("Id", "Type", "Name") SELECT "Id", 'NhsTrust', "NormalisedName" FROM "NhsTrust";

CREATE TRIGGER "IntegratedCareBoard.Search.Insert" AFTER INSERT ON "IntegratedCareBoard" BEGIN
    INSERT INTO "SearchName" ("Id", "Type", "Name") VALUES (new."Id", 'IntegratedCareBoard', new."NormalisedName");
END;
CREATE TRIGGER "IntegratedCareBoard.Search.Update" AFTER UPDATE OF "NormalisedName" ON "IntegratedCareBoard" WHEN old."NormalisedName" <> new."NormalisedName" BEGIN
    UPDATE "SearchName" SET "Name" = new."NormalisedName" WHERE "Id" = new."Id";
END;
CREATE TRIGGER "IntegratedCareBoard.Search.Delete" AFTER DELETE ON "IntegratedCareBoard" BEGIN
    DELETE FROM "SearchName" WHERE "Id" = old."Id";
END;
INSERT INTO "SearchName" ("Id", "Type", "Name") SELECT "Id", 'IntegratedCareBoard', "NormalisedName" FROM "IntegratedCareBoard";

CREATE TRIGGER "OtherPartner.Search.Insert" AFTER INSERT ON "OtherPartner" BEGIN
    INSERT INTO "SearchName" ("Id", "Type", "Name") VALUES (new."Id", 'OtherPartner', new."NormalisedName");
END;
CREATE TRIGGER "OtherPartner.Search.Update" AFTER UPDATE OF "NormalisedName" ON "OtherPartner" WHEN old."NormalisedName" <> new."NormalisedName" BEGIN
    UPDATE "SearchName" SET "Name" = new."NormalisedName" WHERE "Id" = new."Id";
END;
CREATE TRIGGER "OtherPartner.Search.Delete" AFTER DELETE ON "OtherPartner" BEGIN
    DELETE FROM "SearchName" WHERE "Id" = old."Id";
END;
INSERT INTO "SearchName" ("Id", "Type", "Name") SELECT "Id", 'OtherPartner', "NormalisedName" FROM "OtherPartner";

CREATE TRIGGER "Partnership.Search.Insert" AFTER INSERT ON "Partnership" BEGIN
    INSERT INTO "SearchName" ("Id", "Type", "Name") VALUES (new."Id", 'Partnership', new."NormalisedName");
END;
CREATE TRIGGER "Partnership.Search.Update" AFTER UPDATE OF "NormalisedName" ON "Partnership" WHEN old."NormalisedName" <> new."NormalisedName" BEGIN
    UPDATE "SearchName" SET "Name" = new."NormalisedName" WHERE "Id" = new."Id";
END;
CREATE TRIGGER "Partnership.Search.Delete" AFTER DELETE ON "Partnership" BEGIN
    DELETE FROM "SearchName" WHERE "Id" = old."Id";
END;
INSERT INTO "SearchName" ("Id", "Type", "Name") SELECT "Id", 'Partnership', "NormalisedName" FROM "Partnership";

CREATE TRIGGER "Programme.Search.Insert" AFTER INSERT ON "Programme" BEGIN
    INSERT INTO "SearchName" ("Id", "Type", "Name") VALUES (new."Id", 'Programme', new."NormalisedName");
END;
CREATE TRIGGER "Programme.Search.Update" AFTER UPDATE OF "NormalisedName" ON "Programme" WHEN old."NormalisedName" <> new."NormalisedName" BEGIN
    UPDATE "SearchName" SET "Name" = new."NormalisedName" WHERE "Id" = new."Id";
END;
CREATE TRIGGER "Programme.Search.Delete" AFTER DELETE ON "Programme" BEGIN
    DELETE FROM "SearchName" WHERE "Id" = old."Id";
END;
INSERT INTO "SearchName" ("Id", "Type", "Name") SELECT "Id", 'Programme', "NormalisedName" FROM "Programme";

CREATE TRIGGER "Person.Search.Insert" AFTER INSERT ON "Person" BEGIN
    INSERT INTO "SearchName" ("Id", "Type", "Name") VALUES (new."Id", 'Person', new."NormalisedName");
END;
CREATE TRIGGER "Person.Search.Update" AFTER UPDATE OF "NormalisedName" ON "Person" WHEN old."NormalisedName" <> new."NormalisedName" BEGIN
    UPDATE "SearchName" SET "Name" = new."NormalisedName" WHERE "Id" = new."Id";
END;
CREATE TRIGGER "Person.Search.Delete" AFTER DELETE ON "Person" BEGIN
    DELETE FROM "SearchName" WHERE "Id" = old."Id";
END;
INSERT INTO "SearchName" ("Id", "Type", "Name") SELECT "Id", 'Person', "NormalisedName" FROM "Person";

CREATE TRIGGER "Event.Search.Insert" AFTER INSERT ON "Event" BEGIN
    INSERT INTO "SearchName" ("Id", "Type", "Name") VALUES (new."Id", 'Event', new."NormalisedName");
END;
CREATE TRIGGER "Event.Search.Update" AFTER UPDATE OF "NormalisedName" ON "Event" WHEN old."NormalisedName" <> new."NormalisedName" BEGIN
    UPDATE "SearchName" SET "Name" = new."NormalisedName" WHERE "Id" = new."Id";
END;
CREATE TRIGGER "Event.Search.Delete" AFTER DELETE ON "Event" BEGIN
    DELETE FROM "SearchName" WHERE "Id" = old."Id";
END;
INSERT INTO "SearchName" ("Id", "Type", "Name") SELECT "Id", 'Event', "NormalisedName" FROM "Event";
