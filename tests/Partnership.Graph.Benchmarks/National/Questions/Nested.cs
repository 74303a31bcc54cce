using System.Globalization;
using System.Text.Json;

namespace Partnership.Graph.Benchmarks.National.Questions;

/// <summary>Trusts, their schools, these schools' programmes and the programmes' next events: filtered, ordered and paged at each level.</summary>
internal static class Nested
{
    private const string SchoolsSql = """
        SELECT "TrustId", "Id", "Urn", "Name", "PupilCount" FROM
            (SELECT m."TrustId", s."Id", s."Urn", s."Name", s."PupilCount",
                row_number() OVER (PARTITION BY m."TrustId" ORDER BY coalesce(s."PupilCount", -2147483648) DESC, s."Id" DESC) AS "Place"
            FROM "Membership" m JOIN "School" s ON s."Id" = m."SchoolId"
            WHERE m."TrustId" IN (SELECT "value" FROM json_each(@parents)) AND (m."From" IS NULL OR m."From" <= @today) AND (m."Until" IS NULL OR m."Until" >= @today)
                AND s."Phase" IN ('Primary', 'Secondary'))
        WHERE "Place" <= 10 ORDER BY "TrustId", "Place"
        """;

    private const string ProgrammesSql = """
        SELECT "SchoolId", "Id", "Name", "Stage" FROM
            (SELECT p."SchoolId", g."Id", g."Name", g."Stage",
                row_number() OVER (PARTITION BY p."SchoolId" ORDER BY g."NormalisedName", g."Id") AS "Place"
            FROM "Participation" p JOIN "Programme" g ON g."Id" = p."ProgrammeId"
            WHERE p."SchoolId" IN (SELECT "value" FROM json_each(@parents)) AND (p."From" IS NULL OR p."From" <= @today) AND (p."Until" IS NULL OR p."Until" >= @today)
                AND g."Stage" IN ('Pilot', 'Scaling'))
        WHERE "Place" <= 5 ORDER BY "SchoolId", "Place"
        """;

    private const string EventsSql = """
        SELECT "ProgrammeId", "Name", "Date" FROM
            (SELECT "ProgrammeId", "Name", "Date", row_number() OVER (PARTITION BY "ProgrammeId" ORDER BY "StartsAt", "Id") AS "Place"
            FROM "Event" WHERE "ProgrammeId" IN (SELECT "value" FROM json_each(@parents)) AND "StartsAt" > @now AND "Status" <> 'Cancelled' AND "Kind" <> 'ParentEvening')
        WHERE "Place" <= 3 ORDER BY "ProgrammeId", "Place"
        """;

    public static NationalQuestion TrustsToEvents { get; } = new(
        "trusts, schools, programmes, next events", QuestionKind.Nested,
        """
        query($cursor: String) {
          schoolTrusts(first: 5, after: $cursor, where: { kind: { eq: MULTI_ACADEMY } }, order: [{ name: ASC }]) {
            nodes {
              uid
              name
              schools(first: 10, where: { phase: { in: [PRIMARY, SECONDARY] } }, order: [{ pupilCount: DESC }]) {
                nodes {
                  urn
                  name
                  pupilCount
                  programmes(first: 5, where: { stage: { in: [PILOT, SCALING] } }, order: [{ name: ASC }]) {
                    nodes {
                      name
                      stage
                      upcomingEvents(first: 3, where: { kind: { neq: PARENT_EVENING } }, order: [{ startsAt: ASC }]) { nodes { name date } }
                    }
                  }
                }
              }
            }
          }
        }
        """,
        ByHand)
    {
        Variables = (_, random) => $$"""{"name":"{{(char)('b' + random.Next(18))}}"}""",
        CursorFrom = "query($name: String!) { schoolTrusts(first: 1, order: [{ name: ASC }], where: { name: { startsWith: $name } }) { pageInfo { endCursor } } }",
    };

    private static void ByHand(HandWrittenSql.Request request)
    {
        var cursor = request.Cursor("cursor");
        List<Row> trusts = [];
        using (var row = request.Read(
            """
            SELECT "Id", "Uid", "Name" FROM "SchoolTrust" WHERE ("NormalisedName", "Id") > (@name, @id) AND "Kind" = 'MultiAcademy'
            ORDER BY "NormalisedName", "Id" LIMIT 5
            """,
            ("@name", cursor[0]), ("@id", cursor[1])))
        {
            while (row.Read())
                trusts.Add(new("", row.GetString(0), row.GetString(1), row.GetString(2), null));
        }

        var schools = Level(request, SchoolsSql, trusts, row => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetInt32(4)));
        var programmes = Level(request, ProgrammesSql, schools.SelectMany(group => group), row => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), null));
        var events = Level(request, EventsSql, programmes.SelectMany(group => group), row => new(row.GetString(0), "", row.GetString(1), row.GetString(2), null));

        var json = request.Json;
        WriteList("schoolTrusts", trusts, trust =>
        {
            json.WriteString("uid", trust.First);
            json.WriteString("name", trust.Second);
            WriteList("schools", schools[trust.Id], school =>
            {
                json.WriteString("urn", school.First);
                json.WriteString("name", school.Second);
                if (school.Number is { } pupils)
                    json.WriteNumber("pupilCount", pupils);
                else
                    json.WriteNull("pupilCount");
                WriteList("programmes", programmes[school.Id], programme =>
                {
                    json.WriteString("name", programme.First);
                    json.WriteString("stage", programme.Second is "Pilot" ? "PILOT" : "SCALING");
                    WriteList("upcomingEvents", events[programme.Id], held =>
                    {
                        json.WriteString("name", held.First);
                        json.WriteString("date", held.Second);
                    });
                });
            });
        });

        void WriteList(string name, IEnumerable<Row> rows, Action<Row> write)
        {
            json.WriteStartObject(name);
            json.WriteStartArray("nodes");
            foreach (var row in rows)
            {
                json.WriteStartObject();
                write(row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static ILookup<string, Row> Level(HandWrittenSql.Request request, string sql, IEnumerable<Row> parents, Func<Microsoft.Data.Sqlite.SqliteDataReader, Row> read)
    {
        List<Row> found = [];
        using var row = request.Read(
            sql,
            ("@parents", JsonSerializer.Serialize(parents.Select(parent => parent.Id).Distinct())),
            ("@today", NationalGraph.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("@now", NationalGraph.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture)));
        while (row.Read())
            found.Add(read(row));
        return found.ToLookup(each => each.Parent);
    }

    private sealed record Row(string Parent, string Id, string First, string Second, int? Number);
}
