using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Api.Tests.Authority;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Links;

namespace Partnership.Graph.Api.Tests.Reminding;

/// <summary>The addresses in mails, over HTTP, at an API that otherwise answers nobody it does not know.</summary>
public sealed class LinkEndpointsTests : IAsyncLifetime
{
    private const string ReceiptToken = "a-token-agreed-upon-with-notify-0001";
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(each => (byte)each)];
    private static readonly NodeId Fair = NodeId.Of(nameof(Event), "linked-fair");
    private static readonly NodeId Coordinator = NodeId.Of(nameof(Person), "linked-coordinator");
    private static readonly NodeId Visitor = NodeId.Of(nameof(Person), "linked-visitor");
    private static readonly NodeId Deputy = NodeId.Of(nameof(Person), "linked-deputy");
    private static readonly NodeId Mail = NodeId.Of(nameof(Delivery), "linked-mail");

    private ProtectedApi _api = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IGraphStore Store => _api.Services.GetRequiredService<IGraphStore>();

    public async ValueTask InitializeAsync()
    {
        _api = await ProtectedApi.StartAsync(new Dictionary<string, string?>
        {
            ["Mail:PublicAddress"] = "https://partnerships.example.org/",
            ["Mail:LinkKeys:0"] = Convert.ToBase64String(Key),
            ["Mail:Notify:ReceiptToken"] = ReceiptToken,
        });
        await FillAsync();
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Opening_the_link_asks_and_pressing_its_button_confirms_the_event_in_the_persons_name()
    {
        var link = Link(LinkPurpose.Confirm, Coordinator, Fair.Value);

        using var page = await _api.Client.GetAsync(link, Ct);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.Contains("<button type=\"submit\">Yes, it works for me</button>", await page.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal(EventStatus.Tentative, (await FindAsync<Event>(Fair)).Status);

        using var done = await PressAsync(link);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Contains("The event is confirmed.", await done.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(EventStatus.Confirmed, (await FindAsync<Event>(Fair)).Status);
        Assert.Contains(await AuditAsync(), entry => entry.Action == "confirmEvent" && entry.Actor == Coordinator.Value);
    }

    [Fact]
    public async Task Somebody_who_coordinates_nothing_of_it_is_thanked_and_the_event_still_waits()
    {
        using var done = await PressAsync(Link(LinkPurpose.Confirm, Visitor, Fair.Value));

        Assert.Contains("still waits for somebody who coordinates it", await done.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(EventStatus.Tentative, (await FindAsync<Event>(Fair)).Status);
        Assert.Contains(await AuditAsync(), entry => entry.Action == "answerComing" && entry.Actor == Visitor.Value);
    }

    [Fact]
    public async Task Whoever_stands_in_for_the_coordinator_confirms_it_too()
    {
        using var done = await PressAsync(Link(LinkPurpose.Confirm, Deputy, Fair.Value));

        Assert.Contains("The event is confirmed.", await done.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains(await AuditAsync(), entry => entry.Action == "confirmEvent" && entry.Actor == Deputy.Value);
    }

    [Fact]
    public async Task A_mail_programs_one_click_unsubscribes_without_an_account()
    {
        using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);

        using var done = await _api.Client.PostAsync(Link(LinkPurpose.Unsubscribe, Coordinator, "Reminders"), body, Ct);

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        await using var session = Store.OpenSession();
        var said = Assert.Single(await session.ToListAsync(session.Query<ReminderPreference>().Where(said => said.PersonId == Coordinator), Ct));
        Assert.Equal((ReminderTopic.Reminders, false), (said.Topic, said.Wanted));
    }

    [Fact]
    public async Task A_link_that_was_changed_or_is_for_something_else_leads_to_a_page_that_says_so_and_changes_nothing()
    {
        var before = await Store.LatestChangeAsync(Ct);
        var link = Link(LinkPurpose.Unsubscribe, Coordinator, "Reminders").OriginalString;

        foreach (var bent in new[] { $"{link}A", link.Replace("unsubscribe", "confirm", StringComparison.Ordinal) })
        {
            using var answer = await PressAsync(new Uri(bent, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("This link does not work", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        Assert.Equal(before, await Store.LatestChangeAsync(Ct));
    }

    [Fact]
    public async Task The_calendar_of_a_person_is_a_file_that_is_not_sent_again_while_it_is_the_same()
    {
        var link = Link(LinkPurpose.CalendarFeed, Coordinator);

        using var first = await _api.Client.GetAsync(link, Ct);
        using var again = new HttpRequestMessage(HttpMethod.Get, link);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _api.Client.SendAsync(again, Ct);
        using var head = await _api.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, link), Ct);

        Assert.Equal("text/calendar", first.Content.Headers.ContentType?.MediaType);
        Assert.Contains("SUMMARY:Linked fair", await first.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task A_receipt_of_Notify_is_recorded_once_however_often_it_comes()
    {
        for (var times = 0; times < 2; times++)
        {
            using var answer = await ReceiptAsync(Receipt("permanent-failure"), ReceiptToken);
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }

        Assert.Equal((ReminderState.Bounced, true), (await FindAsync<Delivery>(Mail)) is var mail ? (mail.State, mail.BouncedForGood) : default);
        await using var session = Store.OpenSession();
        Assert.Single(await session.ToListAsync(session.Query<DeliveryReceipt>().Where(receipt => receipt.DeliveryId == Mail), Ct));
        Assert.True((await FindAsync<Suppression>(Suppression.IdOf(Address("coordinator")))).IsInForce);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("another-token", HttpStatusCode.Unauthorized)]
    public async Task A_receipt_without_the_token_agreed_is_refused(string? token, HttpStatusCode status)
    {
        using var answer = await ReceiptAsync(Receipt("delivered"), token);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(ReminderState.Sent, (await FindAsync<Delivery>(Mail)).State);
    }

    [Fact]
    public async Task What_is_no_receipt_is_refused_with_the_rule()
    {
        using var broken = await ReceiptAsync("{\"id\": 1}", ReceiptToken);
        using var huge = await ReceiptAsync(new string(' ', 70_000), ReceiptToken);
        using var read = await _api.Client.GetAsync(new Uri("/notify/receipt", UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
        Assert.StartsWith("The body is not JSON as Notify sends it", await broken.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (read.StatusCode, read.Content.Headers.Allow.Single()));
    }

    // The fair is where the seed has another event; the people are the test's own.
    private async Task FillAsync()
    {
        await using var session = Store.OpenSession();
        var now = _api.Clock.GetUtcNow();
        var other = (await session.FirstOrDefaultAsync(
            session.Query<Event>().Where(one => one.Status == EventStatus.Confirmed && one.StartsAt > now).OrderBy(one => one.StartsAt).ThenBy(one => one.Id), Ct))!;
        var fair = new Event
        {
            Id = Fair,
            AggregateId = Fair,
            Source = Source.User,
            PartnershipId = other.PartnershipId,
            HostId = other.HostId,
            Kind = EventKind.HealthFair,
            Date = new DateOnly(2026, 7, 1),
            StartTime = new TimeOnly(9, 0),
            EndTime = new TimeOnly(11, 0),
            TimeZone = IanaZone.London,
            Venue = "Main hall",
            Status = EventStatus.Tentative,
            Name = "Linked fair",
        };
        await CommitAsync(fair, EventParty.Of(fair, other.HostId, EventPartyRole.Host));
        await CommitAsync(Person(Coordinator, "coordinator", other.HostId), new RoleAssignment
        {
            Id = NodeId.Of(nameof(RoleAssignment), "linked-role"),
            AggregateId = Coordinator,
            Source = Source.User,
            PersonId = Coordinator,
            Role = Role.Coordinator,
            ScopeId = other.PartnershipId,
            From = new DateOnly(2025, 9, 1),
            DeputyId = Deputy,
            Away = [new Absence { From = DateOnly.FromDateTime(now.UtcDateTime), Until = DateOnly.FromDateTime(now.UtcDateTime) }],
        });
        await CommitAsync(Person(Deputy, "deputy", other.HostId));
        await CommitAsync(Person(Visitor, "visitor", other.HostId));
        await CommitAsync(new Delivery
        {
            Id = Mail,
            AggregateId = Mail,
            Source = Source.User,
            Kind = DeliveryKind.Reminder,
            PersonId = Coordinator,
            Address = Address("coordinator"),
            ReminderIds = [],
            State = ReminderState.Sent,
            DueAt = _api.Clock.GetUtcNow(),
            SentAt = _api.Clock.GetUtcNow(),
            ProviderReference = "notify-1",
        });
    }

    private static Person Person(NodeId id, string name, NodeId organisation) => new()
    {
        Id = id,
        AggregateId = id,
        Source = Source.User,
        Name = name,
        WorkEmail = Address(name),
        OrganisationId = organisation,
        RoleAccount = false,
    };

    private static EmailAddress Address(string name) => EmailAddress.Parse($"linked-{name}@example.org", null);

    private async Task CommitAsync(params Document[] documents) =>
        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(
            new Commit { AggregateId = documents[0].AggregateId, ExpectedVersion = 0, At = _api.Clock.GetUtcNow(), Upserts = documents }, Ct));

    private async Task<T> FindAsync<T>(NodeId id) where T : Document
    {
        await using var session = Store.OpenSession();
        return (await session.FindAsync<T>(id, Ct))!;
    }

    private async Task<IReadOnlyList<AuditEntry>> AuditAsync()
    {
        await using var session = Store.OpenSession();
        return await session.ToListAsync(session.Query<AuditEntry>().Where(entry => entry.SubjectId == Fair), Ct);
    }

    private Uri Link(LinkPurpose purpose, NodeId person, params string[] more)
    {
        var addresses = new LinkAddresses(new Uri("https://partnerships.example.org/"), new LinkSigner([LinkKey.FromBase64(Convert.ToBase64String(Key))!]));
        var link = addresses.Of(new SignedLink(purpose, [person.Value, .. more], _api.Clock.GetUtcNow().AddDays(30)));
        return new Uri(link.PathAndQuery, UriKind.Relative);
    }

    private async Task<HttpResponseMessage> PressAsync(Uri link)
    {
        using var nothing = new FormUrlEncodedContent([]);
        return await _api.Client.PostAsync(link, nothing, Ct);
    }

    private static string Receipt(string status) =>
        $$"""{"id":"notify-1","reference":"{{Mail.Key}}","to":"linked-coordinator@example.org","status":"{{status}}","created_at":"2026-06-16T08:00:00Z","completed_at":"2026-06-16T08:00:05Z","notification_type":"email"}""";

    private async Task<HttpResponseMessage> ReceiptAsync(string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/notify/receipt") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await _api.Client.SendAsync(request, Ct);
    }
}
