-- Names are numbered type by type, each type from a number of its own on, so that a search reads the trigrams of the types it is
-- for and no others, however many names of other types have the same words. The beginnings of names are found in the same way.
CREATE TABLE "SearchType" (
    "Type" TEXT NOT NULL PRIMARY KEY,
    "First" INTEGER NOT NULL,
    "Last" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "SearchType" ("Type", "First", "Last") VALUES
    ('SchoolTrust', 1099511627776, 2199023255551),
    ('School', 2199023255552, 3298534883327),
    ('NhsTrust', 3298534883328, 4398046511103),
    ('IntegratedCareBoard', 4398046511104, 5497558138879),
    ('OtherPartner', 5497558138880, 6597069766655),
    ('Partnership', 6597069766656, 7696581394431),
    ('Programme', 7696581394432, 8796093022207),
    ('Person', 8796093022208, 9895604649983),
    ('Event', 9895604649984, 10995116277759);

-- The trigrams are made anew as a whole, which takes a fraction of what it takes name by name.
DROP TRIGGER "SearchName.Update";
UPDATE "SearchName" SET "Number" = "Number" + (SELECT t."First" FROM "SearchType" t WHERE t."Type" = "SearchName"."Type");
INSERT INTO "SearchTrigram" ("SearchTrigram") VALUES ('rebuild');
CREATE TRIGGER "SearchName.Update" AFTER UPDATE ON "SearchName" BEGIN
    INSERT INTO "SearchTrigram" ("SearchTrigram", rowid, "Name") VALUES ('delete', old."Number", old."Name");
    INSERT INTO "SearchTrigram" (rowid, "Name") VALUES (new."Number", new."Name");
END;

DROP INDEX "SearchName.Name";
CREATE INDEX "SearchName.Type.Name" ON "SearchName" ("Type", "Name", "Id");

DROP TRIGGER "SchoolTrust.Search.Insert";
CREATE TRIGGER "SchoolTrust.Search.Insert" AFTER INSERT ON "SchoolTrust" BEGIN
    INSERT INTO "SearchName" ("Number", "Id", "Type", "Name")
    SELECT coalesce((SELECT max("Number") FROM "SearchName" WHERE "Number" BETWEEN t."First" AND t."Last"), t."First" - 1) + 1, new."Id", t."Type", new."NormalisedName"
    FROM "SearchType" t WHERE t."Type" = 'SchoolTrust';
END;
DROP TRIGGER "School.Search.Insert";
CREATE TRIGGER "School.Search.Insert" AFTER INSERT ON "School" BEGIN
    INSERT INTO "SearchName" ("Number", "Id", "Type", "Name")
    SELECT coalesce((SELECT max("Number") FROM "SearchName" WHERE "Number" BETWEEN t."First" AND t."Last"), t."First" - 1) + 1, new."Id", t."Type", new."NormalisedName"
    FROM "SearchType" t WHERE t."Type" = 'School';
END;
DROP TRIGGER "NhsTrust.Search.Insert";
CREATE TRIGGER "NhsTrust.Search.Insert" AFTER INSERT ON "NhsTrust" BEGIN
    INSERT INTO "SearchName" ("Number", "Id", "Type", "Name")
    SELECT coalesce((SELECT max("Number") FROM "SearchName" WHERE "Number" BETWEEN t."First" AND t."Last"), t."First" - 1) + 1, new."Id", t."Type", new."NormalisedName"
    FROM "SearchType" t WHERE t."Type" = 'NhsTrust';
END;
DROP TRIGGER "IntegratedCareBoard.Search.Insert";
CREATE TRIGGER "IntegratedCareBoard.Search.Insert" AFTER INSERT ON "IntegratedCareBoard" BEGIN
    INSERT INTO "SearchName" ("Number", "Id", "Type", "Name")
    SELECT coalesce((SELECT max("Number") FROM "SearchName" WHERE "Number" BETWEEN t."First" AND t."Last"), t."First" - 1) + 1, new."Id", t."Type", new."NormalisedName"
    FROM "SearchType" t WHERE t."Type" = 'IntegratedCareBoard';
END;
DROP TRIGGER "OtherPartner.Search.Insert";
CREATE TRIGGER "OtherPartner.Search.Insert" AFTER INSERT ON "OtherPartner" BEGIN
    INSERT INTO "SearchName" ("Number", "Id", "Type", "Name")
    SELECT coalesce((SELECT max("Number") FROM "SearchName" WHERE "Number" BETWEEN t."First" AND t."Last"), t."First" - 1) + 1, new."Id", t."Type", new."NormalisedName"
    FROM "SearchType" t WHERE t."Type" = 'OtherPartner';
END;
DROP TRIGGER "Partnership.Search.Insert";
CREATE TRIGGER "Partnership.Search.Insert" AFTER INSERT ON "Partnership" BEGIN
    INSERT INTO "SearchName" ("Number", "Id", "Type", "Name")
    SELECT coalesce((SELECT max("Number") FROM "SearchName" WHERE "Number" BETWEEN t."First" AND t."Last"), t."First" - 1) + 1, new."Id", t."Type", new."NormalisedName"
    FROM "SearchType" t WHERE t."Type" = 'Partnership';
END;
DROP TRIGGER "Programme.Search.Insert";
CREATE TRIGGER "Programme.Search.Insert" AFTER INSERT ON "Programme" BEGIN
    INSERT INTO "SearchName" ("Number", "Id", "Type", "Name")
    SELECT coalesce((SELECT max("Number") FROM "SearchName" WHERE "Number" BETWEEN t."First" AND t."Last"), t."First" - 1) + 1, new."Id", t."Type", new."NormalisedName"
    FROM "SearchType" t WHERE t."Type" = 'Programme';
END;
DROP TRIGGER "Person.Search.Insert";
CREATE TRIGGER "Person.Search.Insert" AFTER INSERT ON "Person" BEGIN
    INSERT INTO "SearchName" ("Number", "Id", "Type", "Name")
    SELECT coalesce((SELECT max("Number") FROM "SearchName" WHERE "Number" BETWEEN t."First" AND t."Last"), t."First" - 1) + 1, new."Id", t."Type", new."NormalisedName"
    FROM "SearchType" t WHERE t."Type" = 'Person';
END;
DROP TRIGGER "Event.Search.Insert";
CREATE TRIGGER "Event.Search.Insert" AFTER INSERT ON "Event" BEGIN
    INSERT INTO "SearchName" ("Number", "Id", "Type", "Name")
    SELECT coalesce((SELECT max("Number") FROM "SearchName" WHERE "Number" BETWEEN t."First" AND t."Last"), t."First" - 1) + 1, new."Id", t."Type", new."NormalisedName"
    FROM "SearchType" t WHERE t."Type" = 'Event';
END;
