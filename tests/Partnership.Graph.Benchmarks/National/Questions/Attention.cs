using System.Globalization;
using System.Text.Json;
using Partnership.Graph.Domain.Attention;

namespace Partnership.Graph.Benchmarks.National.Questions;

/// <summary>What needs a coordinator. Three of the kinds are raced against SQL; with the others it would be the product written anew.</summary>
internal static class Attention
{
    private const string Nodes = "nodes { key kind severity dueOn } pageInfo { hasNextPage }";

    public static NationalQuestion Soonest { get; } = new(
        "what needs a coordinator, three kinds, from a day on", QuestionKind.Attention,
        "query($from: Date!) { attention(first: 25, where: { kinds: [UNCONFIRMED_EVENT, OVERDUE_DELIVERABLE, OVERDUE_REVIEW], dueOn: { gte: $from } }) { nodes { key kind severity dueOn } } }",
        ByHand)
    {
        Variables = (_, random) => $$"""{"from":"{{NationalGraph.Today.AddDays(-random.Next(90)):yyyy-MM-dd}}"}""",
    };

    public static NationalQuestion EveryKind { get; } = new(
        "what needs a coordinator, every kind", QuestionKind.Attention, $$"""{ attention(first: 25) { {{Nodes}} } }""", ByHand: null)
    {
        Variables = (_, _) => "{}",
    };

    public static NationalQuestion MostPressing { get; } = new(
        "what needs a coordinator, most pressing first", QuestionKind.Attention, $$"""{ attention(first: 25, order: [{ severity: ASC }]) { {{Nodes}} } }""", ByHand: null)
    {
        Variables = (_, _) => "{}",
    };

    public static NationalQuestion OfPartnership { get; } = new(
        "what needs a coordinator in one partnership", QuestionKind.Attention,
        $$"""query($partnership: ID!) { attention(first: 25, where: { partnership: $partnership }) { {{Nodes}} } }""", ByHand: null)
    {
        Variables = (size, random) => JsonSerializer.Serialize(new { partnership = NationalPartnerships.PartnershipId(random.Next(size.Partnerships)).Value }),
    };

    private static void ByHand(HandWrittenSql.Request request)
    {
        var today = NationalGraph.Today;
        using var row = request.Read(
            """
            SELECT * FROM (SELECT 0 AS "Kind", "Date" AS "Due", "Id" FROM "Event"
                WHERE "Status" = 'Tentative' AND "Date" <= @until AND "Date" >= @from ORDER BY "Date", "Id" LIMIT 25)
            UNION ALL SELECT * FROM (SELECT 1, "DueOn", "Id" FROM "Deliverable"
                WHERE "Status" NOT IN ('Delivered', 'Evidenced', 'Dropped') AND "DueOn" < @today AND "DueOn" >= @from ORDER BY "DueOn", "Id" LIMIT 25)
            UNION ALL SELECT * FROM (SELECT 2, "ReviewDueOn", "Id" FROM "Partnership"
                WHERE "Status" = 'Active' AND "ReviewDueOn" < @today AND coalesce("ReviewDueOn", '0001-01-01') >= @from ORDER BY coalesce("ReviewDueOn", '0001-01-01'), "Id" LIMIT 25)
            ORDER BY "Due", "Kind", "Id" LIMIT 25
            """,
            ("@from", request.Text("from")), ("@today", Text(today)), ("@until", Text(today.AddDays(NeedsAttention.ConfirmationDays))));
        var json = request.Json;
        json.WriteStartObject("attention");
        json.WriteStartArray("nodes");
        while (row.Read())
        {
            var (key, name, severity) = row.GetInt32(0) switch
            {
                0 => ("UnconfirmedEvent", "UNCONFIRMED_EVENT", NeedsAttention.UnconfirmedSeverity),
                1 => ("OverdueDeliverable", "OVERDUE_DELIVERABLE", NeedsAttention.OverdueSeverity),
                _ => ("OverdueReview", "OVERDUE_REVIEW", NeedsAttention.ReviewSeverity),
            };
            var due = row.GetString(1);
            json.WriteStartObject();
            json.WriteString("key", $"{key}.{row.GetString(2)}");
            json.WriteString("kind", name);
            json.WriteString("severity", severity.Of(DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture), today) switch
            {
                AttentionSeverity.High => "HIGH",
                AttentionSeverity.Medium => "MEDIUM",
                _ => "LOW",
            });
            json.WriteString("dueOn", due);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
