using System.Globalization;
using System.Text.Json;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Reminders.Mails;

namespace Partnership.Graph.Functions.Tests.EndToEnd;

/// <summary>A reminder or notice as the API tells of it.</summary>
internal sealed record Told(string Purpose, string State, string? Address, string? Delivery);

/// <summary>An event that a test planned through the API, and what people were told of it.</summary>
internal sealed class Clinic
{
    private const string School = "coordinator.goldsmith@example.org";
    private const string Nurses = "coordinator.walsall-healthcare@example.org";

    private readonly Product _product;
    private readonly string _id;

    private Clinic(Product product, string id) => (_product, _id) = (product, id);

    /// <summary>Plans a clinic, so many days from now.</summary>
    public static async Task<Clinic> ScheduleAsync(Product product, int inDays)
    {
        var data = await product.AskAsync(
            "mutation($input: ScheduleEventInput!) { scheduleEvent(input: $input) { event { id } errors { ... on Error { message } } } }",
            new
            {
                input = new
                {
                    partnershipId = "Partnership:walsall-healthcare",
                    name = "Clinic of a test",
                    kind = "POPUP_CLINIC",
                    date = Day(product.Clock.Today.AddDays(inDays)),
                    startTime = "09:30:00",
                    endTime = "12:00:00",
                    hostId = "School:138591",
                    venue = "Hall",
                    providerIds = (string[])["NhsTrust:RBK"],
                    invitedIds = (string[])["School:140196"],
                    services = new[] { new { offer = "HPV", yearGroups = (string[])["YEAR_6"] } },
                    planned = new[] { new { audience = "PUPILS", yearGroup = "YEAR_6", count = 30 } },
                },
            });
        return new Clinic(product, CarriedOut(data).GetProperty("event").GetProperty("id").GetString()!);
    }

    /// <summary>Moves it to another day.</summary>
    public async Task MoveToAsync(DateOnly day) => CarriedOut(await _product.AskAsync(
        "mutation($input: RescheduleEventInput!) { rescheduleEvent(input: $input) { event { id } errors { ... on Error { message } } } }",
        new { input = new { id = _id, date = Day(day), reason = "The hall is not free." } }));

    /// <summary>Calls it off.</summary>
    public async Task CancelAsync() => CarriedOut(await _product.AskAsync(
        "mutation($input: CancelEventInput!) { cancelEvent(input: $input) { event { id } errors { ... on Error { message } } } }",
        new { input = new { id = _id, reason = "The nurses are needed elsewhere." } }));

    /// <summary>Its reminders and notices of one purpose that have a person, except for people who were away.</summary>
    public async Task<IReadOnlyList<Told>> ToldAsync(string? purpose = null)
    {
        var data = await _product.AskAsync(
            "query($id: ID!) { node(id: $id) { ... on Event { reminders(first: 100) { nodes { purpose state reason person { workEmail } delivery { id } } } } } }",
            new { id = _id });
        return
        [
            .. data.GetProperty("node").GetProperty("reminders").GetProperty("nodes").EnumerateArray()
                .Where(reminder => reminder.GetProperty("person").ValueKind != JsonValueKind.Null)
                .Select(reminder => new Told(
                    reminder.GetProperty("purpose").GetString()!,
                    string.Join(' ', reminder.GetProperty("state").GetString(), reminder.GetProperty("reason").GetString()).TrimEnd(),
                    reminder.GetProperty("person").GetProperty("workEmail").GetString(),
                    reminder.GetProperty("delivery") is { ValueKind: JsonValueKind.Object } delivery ? delivery.GetProperty("id").GetString() : null))
                .Where(told => purpose is null || told.Purpose == purpose)
                // Who is away by the case study is passed over for a deputy.
                .Where(told => told.State != "SKIPPED AWAY"),
        ];
    }

    /// <summary>How many copies arrived of each mail that carries something of it: by the mail and the address it went to.</summary>
    public async Task<IReadOnlyDictionary<(string MessageId, string Address), int>> CopiesAsync(string? purpose = null)
    {
        var arrived = (await _product.MailsAsync()).CountBy(mail => (mail.MessageId, mail.To)).ToDictionary();
        return (await ToldAsync(purpose)).Where(told => told.Delivery is not null)
            .Select(told => (MessageIdOf(told.Delivery!), told.Address!)).Distinct()
            .ToDictionary(mail => mail, mail => arrived.GetValueOrDefault(mail));
    }

    /// <summary>Holds that people of both sides were told, each by one mail that arrived once.</summary>
    public async Task WasToldOnceAsync(string? purpose = null)
    {
        var told = await ToldAsync(purpose);
        Assert.All(told, each => Assert.Equal("SENT", each.State));
        Assert.Contains(told, each => each.Address == School);
        Assert.Contains(told, each => each.Address == Nurses);
        Assert.All(await CopiesAsync(purpose), mail => Assert.Equal(1, mail.Value));
    }

    private static JsonElement CarriedOut(JsonElement data)
    {
        var answer = data.EnumerateObject().Single().Value;
        Assert.Equal("null", answer.GetProperty("errors").GetRawText());
        return answer;
    }

    private static string MessageIdOf(string delivery) => MessageIds.Of(NodeId.Parse(delivery, null).Key, "partnerships.example.org");

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
