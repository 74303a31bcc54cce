using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Mails.Wording;

namespace Partnership.Graph.Reminders.Pages;

/// <summary>Pages for links that lead nowhere: what happened, and the way out.</summary>
internal static class KindRefusals
{
    public static PageContent Unknown() => new("This link does not work")
    {
        Status = 404,
        Paragraphs =
        [
            "Part of its address may have been lost on the way: a long link can break over two lines.",
            "Open it again from the mail itself, or copy the whole address. If that does not help, answer the mail.",
        ],
    };

    public static PageContent Expired(DateTimeOffset at) => new("This link has run out")
    {
        Status = 410,
        Paragraphs = [$"It worked until {HumanTimes.Day(EnglishDay.At(at))}. Nothing was changed.", "Use the link in a newer mail, or answer the mail."],
    };

    public static PageContent Gone() => new("What this link was about is not here any more")
    {
        Status = 410,
        Paragraphs = ["Nothing was changed. If you think it should be here, answer the mail that the link came in."],
    };

    public static PageContent Away() => new("Please try again in a while")
    {
        Status = 503,
        Paragraphs = ["Our records cannot be reached right now. Load this page again in a few minutes; pressing a button a second time does no harm."],
    };

    public static PageContent Busy() => new("Please try again in a moment")
    {
        Status = 503,
        Paragraphs = ["Nothing was changed, because others were changing the same thing. Load this page again and press the button once more."],
    };
}
