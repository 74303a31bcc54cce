using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Links;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Reminders.Pages;

/// <summary>Ends mails of one topic for one person, by the button or by a mail program's own (RFC 8058), and begins them again.</summary>
internal sealed class UnsubscribePage(ReminderPorts ports)
{
    private const int MostTries = 6;
    private const string Again = "again";

    public async Task<PageContent> AnswerAsync(LinkRequest request, SignedLink link, CancellationToken cancellationToken)
    {
        var (id, topic) = (NodeId.Parse(link.Subjects[0], null), Enum.Parse<ReminderTopic>(link.Subjects[1]));
        if (request.Reads)
        {
            await using var session = ports.Store.OpenSession();
            return await session.FindAsync<Person>(id, cancellationToken) is not null ? Asks(topic) : KindRefusals.Gone();
        }

        var wanted = PageFields.Of(request.Body).GetValueOrDefault(PageForm.ChoiceField) == Again;
        for (var tries = 0; tries < MostTries; tries++)
        {
            await using var session = ports.Store.OpenSession();
            if (await session.FindAsync<Person>(id, cancellationToken) is not { } person)
                return KindRefusals.Gone();
            var before = await session.FindAsync<ReminderPreference>(ReminderPreference.IdOf(id, topic), cancellationToken);
            if ((before?.Wanted ?? true) == wanted || await ports.Store.CommitAsync(CommitOf(person, before, topic, wanted), cancellationToken) is CommitResult.Committed)
                return Done(topic, wanted);
        }

        return KindRefusals.Busy();
    }

    private Commit CommitOf(Person person, ReminderPreference? before, ReminderTopic topic, bool wanted)
    {
        var now = ports.Clock.GetUtcNow();
        var id = ReminderPreference.IdOf(person.Id, topic);
        return new Commit
        {
            AggregateId = person.AggregateId,
            ExpectedVersion = person.Version,
            At = now,
            Upserts =
            [
                new ReminderPreference
                {
                    Id = id,
                    AggregateId = person.AggregateId,
                    Version = before?.Version ?? 0,
                    Source = Source.User,
                    PersonId = person.Id,
                    Topic = topic,
                    Wanted = wanted,
                    Since = now,
                },
            ],
            Audit =
            [
                new AuditEntry
                {
                    Id = NodeId.New(nameof(AuditEntry), now),
                    AggregateId = person.AggregateId,
                    Source = Source.User,
                    SubjectId = id,
                    Actor = person.Id.Value,
                    At = now,
                    Action = "setReminderPreference",
                    Reason = "By the link in a mail.",
                    Fields = [new AuditedField("wanted", before is null ? null : Json(before.Wanted), Json(wanted))],
                },
            ],
        };
    }

    private static PageContent Asks(ReminderTopic topic) => new($"Do you want no more {Words(topic)}?")
    {
        Paragraphs = [.. Stays(topic), "Nothing changes until you press the button."],
        Form = new PageForm($"Stop {Words(topic)}"),
    };

    private static PageContent Done(ReminderTopic topic, bool wanted) => wanted
        ? new PageContent($"You get {Words(topic)} again") { Paragraphs = ["You can close this page."] }
        : new PageContent($"You get no more {Words(topic)}")
        {
            Paragraphs = [.. Stays(topic), "Did you not mean to? Change it back here, at any time."],
            Form = new PageForm($"Send me {Words(topic)} again") { Choice = Again },
        };

    private static IEnumerable<string> Stays(ReminderTopic topic) => topic == ReminderTopic.Changes
        ? ["Where you work at an event yourself, you are still told when it is moved or cancelled."]
        : ["You are still told when an event you work at is moved or cancelled. Other kinds of mail go on."];

    private static string Words(ReminderTopic topic) => topic switch
    {
        ReminderTopic.Reminders => "reminders before events",
        ReminderTopic.Attendance => "requests for how many came",
        ReminderTopic.Changes => "notices of changes",
        ReminderTopic.Registers => "news of public registers",
        _ => "weekly overviews",
    };

    private static string Json(bool value) => value ? "true" : "false";
}
