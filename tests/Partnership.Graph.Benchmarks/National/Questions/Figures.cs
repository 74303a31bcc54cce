using System.Globalization;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Benchmarks.National.Questions;

/// <summary>Analytics, as somebody would add them up who knew the question beforehand.</summary>
internal static class Figures
{
    public static NationalQuestion Reach { get; } = new(
        "reach by local authority and term", QuestionKind.Figures,
        """
        query($from: Date!, $to: Date!) {
          reach(groupBy: [LOCAL_AUTHORITY, TERM], from: $from, to: $to) {
            total { came { value } expected { value } illustrative { numerator denominator } }
            groups { localAuthority localAuthorityCode term { academicYear term } came { value } expected { value } illustrative { numerator denominator } }
          }
        }
        """,
        WriteReach)
    {
        Variables = (_, random) => $$"""{"from":"2024-09-01","to":"{{NationalGraph.Today.AddDays(-random.Next(60)):yyyy-MM-dd}}"}""",
    };

    public static NationalQuestion Focus { get; } = new(
        "focus", QuestionKind.Figures,
        "{ focus { overLimit { numerator denominator } partnerships { partnership { name } active limit } } }",
        WriteFocus)
    {
        Variables = (_, _) => "{}",
    };

    public static NationalQuestion CoverageGaps { get; } = new(
        "coverage gaps of one area", QuestionKind.Figures,
        "query($area: Area!) { coverageGaps(areas: [$area]) { areas { withNothing { numerator denominator } illustrative { numerator denominator } schools(first: 25) { nodes { urn name } } } } }",
        WriteCoverageGaps)
    {
        Variables = (_, random) => $$"""{"area":"{{(random.Next(2) == 0 ? "PREVENTION" : "WORKFORCE_DEVELOPMENT")}}"}""",
    };

    public static NationalQuestion DeliverableHealth { get; } = new(
        "deliverables' health", QuestionKind.Figures,
        """
        query($from: Date!, $to: Date!) {
          deliverableHealth(dueFrom: $from, dueTo: $to) {
            total { agreed { numerator denominator } delivered { numerator denominator } overdue { numerator denominator } }
            partnerships { partnership { name } figures { delivered { numerator denominator } overdue { numerator denominator } } }
          }
        }
        """,
        WriteDeliverableHealth)
    {
        Variables = (_, random) => $$"""{"from":"{{new DateOnly(2025, 9, 1).AddDays(-random.Next(30)):yyyy-MM-dd}}","to":"2026-08-31"}""",
    };

    private static void WriteReach(HandWrittenSql.Request request)
    {
        List<(string Authority, string Code, AcademicTerm Term, long Came, long Expected, int Count, int Illustrative)> groups = [];
        using (var row = request.Read(
            """
            SELECT s."LocalAuthority", s."LocalAuthorityCode", a."Term", sum(a."Came"), sum(a."Expected"), sum(a."Number"), sum(a."Illustrative") FROM
                (SELECT "SchoolId", "Term", sum("Actual") AS "Came", sum("Planned") AS "Expected", count(*) AS "Number", sum("Source" = 'Illustrative') AS "Illustrative"
                FROM "Attendance" WHERE "Actual" IS NOT NULL AND "Date" >= @from AND "Date" <= @to GROUP BY "SchoolId", "Term") a
            JOIN "School" s ON s."Id" = a."SchoolId"
            GROUP BY s."LocalAuthority", s."LocalAuthorityCode", a."Term"
            """,
            ("@from", request.Text("from")), ("@to", request.Text("to"))))
        {
            while (row.Read())
                groups.Add((row.GetString(0), row.GetString(1), AcademicTerm.Parse(row.GetString(2)), row.GetInt64(3), row.GetInt64(4), row.GetInt32(5), row.GetInt32(6)));
        }

        groups.Sort((x, y) => (string.CompareOrdinal(x.Authority, y.Authority), string.CompareOrdinal(x.Code, y.Code), x.Term.From.CompareTo(y.Term.From)).CompareTo((0, 0, 0)));
        var came = SmallNumbers.Publish([.. groups.Select(group => group.Came)]);
        var expected = SmallNumbers.Publish([.. groups.Select(group => group.Expected)]);
        var json = request.Json;
        json.WriteStartObject("reach");
        json.WriteStartObject("total");
        WriteHeadCount("came", came.Total);
        WriteHeadCount("expected", expected.Total);
        request.WriteProportion("illustrative", groups.Sum(group => group.Illustrative), groups.Sum(group => group.Count));
        json.WriteEndObject();
        json.WriteStartArray("groups");
        foreach (var (index, group) in groups.Index())
        {
            json.WriteStartObject();
            json.WriteString("localAuthority", group.Authority);
            json.WriteString("localAuthorityCode", group.Code);
            json.WriteStartObject("term");
            json.WriteString("academicYear", group.Term.AcademicYear);
            json.WriteString("term", group.Term.Term.ToString().ToUpperInvariant());
            json.WriteEndObject();
            WriteHeadCount("came", came.Groups[index]);
            WriteHeadCount("expected", expected.Groups[index]);
            request.WriteProportion("illustrative", group.Illustrative, group.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void WriteHeadCount(string name, HeadCount count)
        {
            json.WriteStartObject(name);
            if (count.Value is { } value)
                json.WriteNumber("value", value);
            else
                json.WriteNull("value");
            json.WriteEndObject();
        }
    }

    private static void WriteFocus(HandWrittenSql.Request request)
    {
        List<(string Name, int? Limit, int Active)> partnerships = [];
        using (var row = request.Read(
            """
            SELECT p."Name", p."FocusLimit", coalesce(g."Number", 0) FROM "Partnership" p
            LEFT JOIN (SELECT "PartnershipId", count(*) AS "Number" FROM "Programme" WHERE "Stage" IN ('CoDesign', 'Pilot', 'Evaluating', 'Scaling') GROUP BY "PartnershipId") g
            ON g."PartnershipId" = p."Id"
            WHERE p."Status" = 'Active' ORDER BY p."NormalisedName", p."Id"
            """))
        {
            while (row.Read())
                partnerships.Add((row.GetString(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.GetInt32(2)));
        }

        var json = request.Json;
        json.WriteStartObject("focus");
        request.WriteProportion("overLimit", partnerships.Count(each => each.Active > each.Limit), partnerships.Count(each => each.Limit is not null));
        json.WriteStartArray("partnerships");
        foreach (var (name, limit, active) in partnerships)
        {
            json.WriteStartObject();
            json.WriteStartObject("partnership");
            json.WriteString("name", name);
            json.WriteEndObject();
            json.WriteNumber("active", active);
            if (limit is { } agreed)
                json.WriteNumber("limit", agreed);
            else
                json.WriteNull("limit");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCoverageGaps(HandWrittenSql.Request request)
    {
        const string Taking = """
            "Participation" p JOIN "Programme" g ON g."Id" = p."ProgrammeId"
            WHERE g."Area" = @area AND g."Stage" IN ('CoDesign', 'Pilot', 'Evaluating', 'Scaling', 'Embedded')
                AND (p."From" IS NULL OR p."From" <= @today) AND (p."Until" IS NULL OR p."Until" >= @today)
            """;
        const string Without = """FROM "School" WHERE "Status" IN ('Open', 'Closing') AND "Id" NOT IN (SELECT "SchoolId" FROM temp."Covered")""";
        (string, object) area = ("@area", request.Text("area") is "PREVENTION" ? "Prevention" : "WorkforceDevelopment");
        (string, object) today = ("@today", NationalGraph.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        // The schools that take part, found once for the count and the list.
        request.Read("""CREATE TEMP TABLE IF NOT EXISTS "Covered" ("SchoolId" TEXT PRIMARY KEY) WITHOUT ROWID""").Dispose();
        request.Read("""DELETE FROM temp."Covered" """).Dispose();
        var (participations, illustrative) = (0, 0);
        using (var row = request.Read($"""SELECT count(*), coalesce(sum(p."Source" = 'Illustrative'), 0) FROM {Taking}""", area, today))
        {
            row.Read();
            (participations, illustrative) = (row.GetInt32(0), row.GetInt32(1));
        }

        request.Read($"""INSERT OR IGNORE INTO temp."Covered" SELECT p."SchoolId" FROM {Taking}""", area, today).Dispose();
        var schools = request.Number("""SELECT count(*) FROM "School" WHERE "Status" IN ('Open', 'Closing')""");
        var without = request.Number($"SELECT count(*) {Without}");

        var json = request.Json;
        json.WriteStartObject("coverageGaps");
        json.WriteStartArray("areas");
        json.WriteStartObject();
        request.WriteProportion("withNothing", without, schools);
        request.WriteProportion("illustrative", illustrative, participations);
        json.WriteStartObject("schools");
        json.WriteStartArray("nodes");
        using (var row = request.Read($"""SELECT "Urn", "Name" {Without} ORDER BY "NormalisedName", "Id" LIMIT 25"""))
        {
            while (row.Read())
            {
                json.WriteStartObject();
                json.WriteString("urn", row.GetString(0));
                json.WriteString("name", row.GetString(1));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDeliverableHealth(HandWrittenSql.Request request)
    {
        List<(string Name, int All, int Agreed, int Delivered, int Open, int Overdue)> partnerships = [];
        using (var row = request.Read(
            """
            SELECT p."Name", d."All", d."Agreed", d."Delivered", d."Open", d."Overdue" FROM
                (SELECT "PartnershipId", sum("Status" <> 'Dropped') AS "All",
                    sum("Status" <> 'Dropped' AND "AgreedByEducationOn" IS NOT NULL AND "AgreedByHealthOn" IS NOT NULL) AS "Agreed",
                    sum("Status" IN ('Delivered', 'Evidenced')) AS "Delivered",
                    sum("Status" NOT IN ('Delivered', 'Evidenced', 'Dropped')) AS "Open",
                    sum("Status" NOT IN ('Delivered', 'Evidenced', 'Dropped') AND "DueOn" < @today) AS "Overdue"
                FROM "Deliverable" WHERE "DueOn" >= @from AND "DueOn" <= @to GROUP BY "PartnershipId") d
            JOIN "Partnership" p ON p."Id" = d."PartnershipId" ORDER BY p."NormalisedName", p."Id"
            """,
            ("@today", NationalGraph.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("@from", request.Text("from")), ("@to", request.Text("to"))))
        {
            while (row.Read())
                partnerships.Add((row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5)));
        }

        var json = request.Json;
        json.WriteStartObject("deliverableHealth");
        json.WriteStartObject("total");
        request.WriteProportion("agreed", partnerships.Sum(each => each.Agreed), partnerships.Sum(each => each.All));
        request.WriteProportion("delivered", partnerships.Sum(each => each.Delivered), partnerships.Sum(each => each.All));
        request.WriteProportion("overdue", partnerships.Sum(each => each.Overdue), partnerships.Sum(each => each.Open));
        json.WriteEndObject();
        json.WriteStartArray("partnerships");
        foreach (var (name, all, _, delivered, open, overdue) in partnerships)
        {
            json.WriteStartObject();
            json.WriteStartObject("partnership");
            json.WriteString("name", name);
            json.WriteEndObject();
            json.WriteStartObject("figures");
            request.WriteProportion("delivered", delivered, all);
            request.WriteProportion("overdue", overdue, open);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
