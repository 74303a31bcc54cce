using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Mime;

namespace Partnership.Graph.Reminders.Mails.Wording;

/// <summary>
/// What people typed, cut to what a mail can show: on one line, without control characters, an overlong text ended by an ellipsis. So a
/// description of a megabyte makes no mail of a megabyte.
/// </summary>
internal static class Shortened
{
    private const int NameLength = 80;
    private const int TextLength = 500;

    // More would not be read.
    private const int ListLength = 50;

    /// <summary>The letter with its texts cut.</summary>
    public static Letter Of(Letter letter)
    {
        var to = letter with { To = letter.To with { Name = Name(letter.To.Name) } };
        return to switch
        {
            ReminderLetter one => one with { Item = Of(one.Item) },
            DigestLetter digest => digest with { Items = [.. digest.Items.Take(ListLength).Select(Of)] },
            ChangedLetter changed => changed with { Item = Of(changed.Item), Before = Of(changed.Before) },
            CancelledLetter cancelled => cancelled with { Item = Of(cancelled.Item), Before = Of(cancelled.Before) },
            WeeklyLetter weekly => weekly with
            {
                Coming = [.. weekly.Coming.Take(ListLength).Select(Of)],
                Needs = [.. weekly.Needs.Take(ListLength).Select(need => need with { Subject = Name(need.Subject) })],
            },
            AddressFailedLetter failed => failed with
            {
                Person = failed.Person is { } person ? Name(person) : null,
                Detail = Text(failed.Detail),
                Events = [.. failed.Events.Take(ListLength).Select(Of)],
            },
            CannotComeLetter cannot => cannot with { Event = Of(cannot.Event), Person = Name(cannot.Person), Note = Text(cannot.Note) },
            RegisterChangeLetter register => register with
            {
                Changes = [.. register.Changes.Take(ListLength).Select(Of)],
                More = register.More + Math.Max(0, register.Changes.Count - ListLength),
            },
            _ => to,
        };
    }

    private static ReminderItem Of(ReminderItem item) => item with
    {
        Event = Of(item.Event),
        InsteadOf = item.InsteadOf is { } other ? Name(other) : null,
    };

    private static EventFacts Of(EventFacts one) => one with
    {
        Name = Name(one.Name),
        Host = Name(one.Host),
        Partnership = Name(one.Partnership),
        Programme = one.Programme is { } programme ? Name(programme) : null,
        Schedule = Of(one.Schedule),
        Providers = [.. one.Providers.Take(ListLength).Select(Name)],
        Invited = [.. one.Invited.Take(ListLength).Select(Name)],
        Services = [.. one.Services.Take(ListLength).Select(service => service with { Description = Text(service.Description) })],
        CancelledReason = Text(one.CancelledReason),
        MovedReason = Text(one.MovedReason),
        Contacts = [.. one.Contacts.Take(ListLength).Select(contact => contact with
        {
            Name = Name(contact.Name),
            Organisation = contact.Organisation is { } organisation ? Name(organisation) : null,
        })],
    };

    private static EventSchedule Of(EventSchedule schedule) => schedule with { Venue = Text(schedule.Venue)! };

    private static RegisterChangeFacts Of(RegisterChangeFacts change) => change with
    {
        Organisation = Name(change.Organisation),
        Register = Name(change.Register),
        Change = Text(change.Change)!,
        Events = [.. change.Events.Take(ListLength).Select(Of)],
    };

    private static string Name(string text) => Cut(text, NameLength);

    private static string? Text(string? text) => text is null ? null : Cut(text, TextLength);

    private static string Cut(string text, int length)
    {
        // What is far beyond the cut need not be looked at; one letter may be several characters.
        var line = OneLine.Of(text.Length > length * 4 ? text[..(length * 4)] : text);
        if (line.Length <= length) return line;

        var end = char.IsHighSurrogate(line[length - 2]) ? length - 2 : length - 1;
        return $"{line[..end].TrimEnd()}…";
    }
}
