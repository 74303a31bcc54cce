using Microsoft.AspNetCore.Components;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Mails.Wording;

namespace Partnership.Graph.Reminders.Mails.Kinds;

/// <summary>What mails with one reminder share.</summary>
public abstract class ReminderMail : ComponentBase
{
    /// <summary>The letter.</summary>
    [Parameter, EditorRequired]
    public ReminderLetter Letter { get; set; } = null!;

    /// <summary>The reminder.</summary>
    protected ReminderItem Item => Letter.Item;

    /// <summary>The event.</summary>
    protected EventFacts Event => Letter.Item.Event;

    /// <summary>What is held, at its host, for a sentence: <c>pop-up clinic at Rivers Primary Academy</c>.</summary>
    protected string What => $"{Words.Of(Event.Kind)} at {Event.Host}";

    /// <summary>When, for the line in a list of mails.</summary>
    protected string When => HumanTimes.When(Event.Schedule);

    /// <summary>The day of the event as seen from the day of the mail: <c>tomorrow</c>.</summary>
    protected string Day => HumanTimes.From(LocalDay.Of(Letter.Date, Event.Schedule.TimeZone), Event.Schedule.Date);
}
