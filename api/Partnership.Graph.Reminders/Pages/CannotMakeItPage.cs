using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Links;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pages;

/// <summary>Says that somebody cannot come: whoever answers for the event is mailed at once, and the event's history keeps it.</summary>
internal sealed class CannotMakeItPage(ReminderPorts ports, EventAnswers answers)
{
    public async Task<PageContent> AnswerAsync(LinkRequest request, SignedLink link, CancellationToken cancellationToken)
    {
        if (await EventPageFacts.ReadAsync(ports, link, cancellationToken) is not { } seen)
            return KindRefusals.Gone();
        var now = ports.Clock.GetUtcNow();
        if (seen.Over(now) is { } over)
            return request.Reads ? over : over with { Status = 409 };
        if (request.Reads)
        {
            return new PageContent("Can you not make it?")
            {
                Paragraphs = ["Whoever answers for the event is told at once. The event itself is not changed. Nothing is sent until you press the button."],
                Facts = seen.Rows(),
                Form = new PageForm("Tell them I cannot make it") { NoteLabel = "Anything they should know, for example who comes instead (you may leave this empty; no names of pupils)" },
            };
        }

        var note = PageFields.Of(request.Body).GetValueOrDefault(PageForm.NoteField)?.Trim() is { Length: > 0 } text
            ? text[..Math.Min(text.Length, PageForm.LongestNote)]
            : null;
        var told = Told(seen, now);
        // The mail first: what is kept says that somebody was told.
        if (told is not null && await ports.Store.CommitAsync(MailOf(seen, told, note, now), cancellationToken) is CommitResult.Busy)
            return KindRefusals.Busy();
        if (!await answers.KeepAsync(seen.Person.Id, seen.Event, "answerNotComing", note, cancellationToken))
            return KindRefusals.Busy();
        return told is null
            ? new PageContent("Please tell them yourself")
            {
                Paragraphs = ["Your answer is kept with the event, but nobody else who answers for it can be reached by mail. Please call or write to somebody who takes part."],
                Facts = seen.Rows(),
            }
            : new PageContent($"{told.Person.Name} is told")
            {
                Paragraphs = ["A mail says that you cannot make it. You can close this page."],
                Facts = seen.Rows(),
            };
    }

    // Whoever answers for the event; where that is the person, anybody else who coordinates it.
    private static Recipient? Told(EventPageFacts seen, DateTimeOffset now)
    {
        var day = EnglishDay.At(now);
        var others = Recipients.Of(seen.Event, BuiltInRules.Default.Revisions[0].Recipients, null, ReminderTopic.Changes, seen.People, day).Reached;
        return new[] { Recipients.OwnerOf(seen.Event, seen.People, day) }.Concat(others)
            .FirstOrDefault(one => one is not null && one.Person.Id != seen.Person.Id && one.Address != seen.Person.WorkEmail);
    }

    private static Commit MailOf(EventPageFacts seen, Recipient to, string? note, DateTimeOffset now)
    {
        var id = DerivedKey.Id(nameof(Delivery), "cannot-come", seen.Event.Id.Value, seen.Event.ScheduleRevision.ToString(null as IFormatProvider), seen.Person.Id.Value);
        return Commit.OfRoot(
            Delivery.ToOne(id, DeliveryKind.CannotCome, to.Person.Id, to.Address, now) with { EventId = seen.Event.Id, Subject = seen.Person.Id.Value, About = note }, now);
    }
}
