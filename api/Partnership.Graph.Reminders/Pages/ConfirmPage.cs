using Partnership.Graph.Domain.Events;
using Partnership.Graph.Reminders.Links;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Reminders.Pages;

/// <summary>
/// Says that an event will be held as planned. Whoever may change the event confirms it by that; of anybody else it is kept that they
/// said so, and the event goes on waiting for somebody who may.
/// </summary>
internal sealed class ConfirmPage(ReminderPorts ports, EventAnswers answers, ConfirmFor? confirm)
{
    public async Task<PageContent> AnswerAsync(LinkRequest request, SignedLink link, CancellationToken cancellationToken)
    {
        if (await EventPageFacts.ReadAsync(ports, link, cancellationToken) is not { } seen)
            return KindRefusals.Gone();
        if (seen.Over(ports.Clock.GetUtcNow()) is { } over)
            return request.Reads ? over : over with { Status = 409 };
        if (request.Reads)
        {
            return new PageContent("Does this plan work for you?")
            {
                Paragraphs = ["Nothing is sent until you press the button."],
                Facts = seen.Rows(),
                Form = new PageForm("Yes, it works for me"),
            };
        }

        var certain = seen.Event.Status == EventStatus.Confirmed
            || (confirm is not null && await confirm(seen.Person.Id, seen.Event.Id, cancellationToken));
        return await answers.KeepAsync(seen.Person.Id, seen.Event, "answerComing", note: null, cancellationToken)
            ? new PageContent("Thank you, your answer is kept")
            {
                Paragraphs = [certain ? "The event is confirmed." : "The event still waits for somebody who coordinates it to confirm it.", "You can close this page."],
                Facts = seen.Rows(),
            }
            : KindRefusals.Busy();
    }
}
