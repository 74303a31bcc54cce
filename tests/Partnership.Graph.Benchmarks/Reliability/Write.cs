using System.Globalization;

namespace Partnership.Graph.Benchmarks.Reliability;

/// <summary>What a write does.</summary>
internal enum WriteKind
{
    /// <summary>Proposes a deliverable: a part of a partnership that many write to.</summary>
    Propose,

    /// <summary>Plans an event with three parties, a service and a head-count: seven documents in one commit with their audit.</summary>
    Schedule,

    /// <summary>Moves an event to another venue.</summary>
    Move,
}

/// <summary>A mutation that can be told from all others by its key, in what it writes too.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Key">Its idempotency key, and the title, name or venue that it writes.</param>
/// <param name="EventId">What is moved.</param>
internal sealed record Write(WriteKind Kind, string Key, string? EventId = null)
{
    /// <summary>The partnership all deliverables are proposed in.</summary>
    public const string Shared = "Partnership:dudley-group";

    /// <summary>The parties of each event.</summary>
    public const int PartiesOfEvent = 3;

    public string Document => Kind switch
    {
        WriteKind.Propose => Mutation("proposeDeliverable", "ProposeDeliverableInput", "deliverable"),
        WriteKind.Schedule => Mutation("scheduleEvent", "ScheduleEventInput", "event"),
        _ => Mutation("rescheduleEvent", "RescheduleEventInput", "event"),
    };

    public object Variables => new
    {
        input = Kind switch
        {
            WriteKind.Propose => (object)new { partnershipId = Shared, title = Key, acceptanceCriterion = "It is there after the restart.", dueOn = Day(), idempotencyKey = Key },
            WriteKind.Schedule => new
            {
                partnershipId = "Partnership:walsall-healthcare",
                name = Key,
                kind = "POPUP_CLINIC",
                date = Day(),
                startTime = "09:30:00",
                endTime = "12:00:00",
                hostId = "School:138591",
                venue = Key,
                providerIds = (string[])["NhsTrust:RBK"],
                invitedIds = (string[])["School:140196"],
                services = new[] { new { offer = "HPV", yearGroups = (string[])["YEAR_6"] } },
                planned = new[] { new { audience = "PUPILS", yearGroup = "YEAR_6", count = 30 } },
                idempotencyKey = Key,
            },
            _ => new { id = EventId, venue = Key, reason = "The other hall is free.", idempotencyKey = Key },
        },
    };

    private static string Mutation(string field, string input, string node) =>
        $$"""mutation($input: {{input}}!) { answer: {{field}}(input: $input) { node: {{node}} { id version } errors { __typename ... on Error { message } } } }""";

    private static string Day() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(60).ToString("O", CultureInfo.InvariantCulture);
}
