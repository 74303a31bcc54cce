using System.Globalization;
using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Benchmarks.National.Questions;

/// <summary>One page of one list: filtered, ordered, from both ends and from deep inside.</summary>
internal static class Pages
{
    private const int Deepest = 1_900;

    public static NationalQuestion SchoolsOfAuthority { get; } = new(
        "schools of one local authority", QuestionKind.Page,
        "query($code: LocalAuthorityCode!) { schools(first: 25, where: { localAuthorityCode: { eq: $code }, status: { eq: OPEN } }) { nodes { urn name pupilCount } } }",
        request => WriteSchools(request, request.Read(
            """
            SELECT "Urn", "Name", "PupilCount" FROM "School" WHERE "LocalAuthorityCode" = @code AND "Status" = 'Open'
            ORDER BY "NormalisedName", "Id" LIMIT 25
            """,
            ("@code", request.Text("code")))))
    {
        Variables = (_, random) => $$"""{"code":"{{200 + random.Next(NationalSize.LocalAuthorities)}}"}""",
    };

    public static NationalQuestion SecondarySchools { get; } = new(
        "open secondary schools after a name", QuestionKind.Page,
        "query($cursor: String) { schools(first: 25, after: $cursor, where: { phase: { eq: SECONDARY }, status: { eq: OPEN } }) { nodes { urn name pupilCount } } }",
        request => WriteSchools(request, request.Read(
            """
            SELECT "Urn", "Name", "PupilCount" FROM "School"
            WHERE ("NormalisedName", "Id") > (@name, @id) AND "Phase" = 'Secondary' AND "Status" = 'Open'
            ORDER BY "NormalisedName", "Id" LIMIT 25
            """,
            ("@name", request.Cursor("cursor")[0]), ("@id", request.Cursor("cursor")[1]))))
    {
        Variables = (_, random) => $$"""{"name":"{{(char)('b' + random.Next(18))}}"}""",
        CursorFrom = "query($name: String!) { schools(first: 1, where: { name: { startsWith: $name } }) { pageInfo { endCursor } } }",
    };

    public static NationalQuestion LargestSchoolsBelow { get; } = new(
        "schools by size, largest first, from deep inside", QuestionKind.Page,
        "query($cursor: String) { schools(first: 25, after: $cursor, order: [{ pupilCount: DESC }]) { nodes { urn name pupilCount } } }",
        request => WriteSchools(request, request.Read(
            """
            SELECT "Urn", "Name", "PupilCount" FROM "School"
            WHERE coalesce("PupilCount", -2147483648) <= @count AND (coalesce("PupilCount", -2147483648) < @count OR "Id" < @id)
            ORDER BY coalesce("PupilCount", -2147483648) DESC, "Id" DESC LIMIT 25
            """,
            ("@count", request.Cursor("cursor")[0]), ("@id", request.Cursor("cursor")[1]))))
    {
        Variables = (_, random) => string.Create(CultureInfo.InvariantCulture, $$"""{"below":{{random.Next(300, Deepest)}}}"""),
        CursorFrom = "query($below: Int!) { schools(first: 1, order: [{ pupilCount: DESC }], where: { pupilCount: { lt: $below } }) { pageInfo { endCursor } } }",
    };

    public static NationalQuestion EventsBefore { get; } = new(
        "the events before one, backwards from deep inside", QuestionKind.Page,
        "query($cursor: String) { events(last: 25, before: $cursor) { nodes { name date startTime } } }",
        request =>
        {
            var cursor = request.Cursor("cursor");
            var instant = Instant(DateTimeOffset.Parse((string)cursor[0], CultureInfo.InvariantCulture));
            WriteEvents(request, request.Read(
                """
                SELECT * FROM (SELECT "Name", "Date", "StartTime", "StartsAt", "Id" FROM "Event" WHERE ("StartsAt", "Id") < (@startsAt, @id)
                ORDER BY "StartsAt" DESC, "Id" DESC LIMIT 25) ORDER BY "StartsAt", "Id"
                """,
                ("@startsAt", instant), ("@id", cursor[1])));
        })
    {
        Variables = (_, random) => $$"""{"from":"{{NationalGraph.Today.AddDays(random.Next(-300, 300)):yyyy-MM-dd}}T00:00:00Z"}""",
        CursorFrom = "query($from: DateTime!) { events(first: 1, where: { startsAt: { gte: $from } }) { pageInfo { endCursor } } }",
    };

    public static NationalQuestion EventsFrom { get; } = new(
        "clinics that are confirmed, from a day on", QuestionKind.Page,
        "query($from: Date!) { events(first: 25, where: { date: { gte: $from }, kind: { eq: POPUP_CLINIC }, status: { eq: CONFIRMED } }) { nodes { name date startTime } } }",
        request => WriteEvents(request, request.Read(
            """
            SELECT "Name", "Date", "StartTime" FROM "Event"
            WHERE "StartsAt" >= @earliest AND "Date" >= @from AND "Kind" = 'PopupClinic' AND "Status" = 'Confirmed'
            ORDER BY "StartsAt", "Id" LIMIT 25
            """,
            ("@from", request.Text("from")),
            // A school that is away in New Zealand has its morning while it is yesterday in London.
            ("@earliest", Instant(LocalTimes.EarliestOn(DateOnly.Parse(request.Text("from"), CultureInfo.InvariantCulture)))))))
    {
        Variables = (_, random) => $$"""{"from":"{{NationalGraph.Today.AddDays(random.Next(1, 200)):yyyy-MM-dd}}"}""",
    };

    public static NationalQuestion CountOfSchools { get; } = new(
        "how many schools are open", QuestionKind.Count,
        "query($phase: SchoolPhase!) { schools(first: 1, where: { status: { eq: OPEN }, phase: { eq: $phase } }) { totalCount } }",
        request => request.WriteCount("schools", request.Number(
            """SELECT count(*) FROM "School" WHERE "Status" = 'Open' AND "Phase" = @phase""", ("@phase", request.Text("phase") is "PRIMARY" ? "Primary" : "Secondary"))))
    {
        Variables = (_, random) => $$"""{"phase":"{{(random.Next(2) == 0 ? "PRIMARY" : "SECONDARY")}}"}""",
    };

    public static NationalQuestion CountOfEvents { get; } = new(
        "how many events there are", QuestionKind.Count,
        "{ events(first: 1) { totalCount } }",
        request => request.WriteCount("events", request.Number("""SELECT count(*) FROM "Event" """)))
    {
        Variables = (_, _) => "{}",
    };

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    private static void WriteCount(this HandWrittenSql.Request request, string list, int count)
    {
        request.Json.WriteStartObject(list);
        request.Json.WriteNumber("totalCount", count);
        request.Json.WriteEndObject();
    }

    private static void WriteSchools(HandWrittenSql.Request request, SqliteDataReader row)
    {
        using (row)
        {
            var json = request.Json;
            json.WriteStartObject("schools");
            json.WriteStartArray("nodes");
            while (row.Read())
            {
                json.WriteStartObject();
                json.WriteString("urn", row.GetString(0));
                json.WriteString("name", row.GetString(1));
                request.WriteNumber("pupilCount", row, 2);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static void WriteEvents(HandWrittenSql.Request request, SqliteDataReader row)
    {
        using (row)
        {
            var json = request.Json;
            json.WriteStartObject("events");
            json.WriteStartArray("nodes");
            while (row.Read())
            {
                json.WriteStartObject();
                json.WriteString("name", row.GetString(0));
                json.WriteString("date", row.GetString(1));
                json.WriteString("startTime", row.GetString(2));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
