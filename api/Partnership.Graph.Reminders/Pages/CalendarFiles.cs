using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Calendars;
using Partnership.Graph.Reminders.Links;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Reminders.Pages;

/// <summary>One event as a calendar file, and the feed of all events of a person.</summary>
internal sealed class CalendarFiles(ReminderPorts ports, string name, string domain)
{
    private const int DaysBack = 31;
    private const int DaysAhead = 400;

    /// <summary>The event of a link; <c>null</c> where it is not there any more.</summary>
    public async Task<LinkAnswer?> EventAsync(LinkRequest request, SignedLink link, CancellationToken cancellationToken) =>
        await EventPageFacts.ReadAsync(ports, link, cancellationToken) is { } seen
            ? Answer(request, CalendarFile.OfEvent(LetterCalendar.EventOf(seen.Facts, domain), ports.Clock.GetUtcNow()), "event.ics")
            : null;

    /// <summary>What is held by, with or at whatever the person has a role for; <c>null</c> where the person is not there any more.</summary>
    public async Task<LinkAnswer?> FeedAsync(LinkRequest request, SignedLink link, CancellationToken cancellationToken)
    {
        var id = NodeId.Parse(link.Subjects[0], null);
        var now = ports.Clock.GetUtcNow();
        var today = EnglishDay.At(now);
        await using var session = ports.Store.OpenSession();
        if (await session.FindAsync<Person>(id, cancellationToken) is null)
            return null;
        var roles = await session.ToListAsync(session.Query<RoleAssignment>().Where(role => role.PersonId == id), cancellationToken);
        var scopes = roles.Where(role => role.HoldsOn(today)).Select(role => role.ScopeId).Distinct().ToArray();
        var (events, _) = await WeeklyReader.EventsAsync(session, scopes, today.AddDays(-DaysBack), today.AddDays(DaysAhead), ports.Failed, cancellationToken);
        var facts = await EventFactsReader.ReadAsync(ports, session, events, [id], cancellationToken);
        return Answer(request, CalendarFile.Feed(name, events.Select(one => LetterCalendar.EventOf(facts.Of(one, id, now), domain)), now), "events.ics");
    }

    private static LinkAnswer Answer(LinkRequest request, CalendarFile file, string fileName)
    {
        var headers = new Dictionary<string, string>
        {
            ["ETag"] = file.ETag,
            ["Cache-Control"] = "private, no-cache",
            ["Content-Disposition"] = $"inline; filename=\"{fileName}\"",
            ["Referrer-Policy"] = "no-referrer",
            ["X-Content-Type-Options"] = "nosniff",
            ["X-Robots-Tag"] = "noindex, nofollow",
        };
        var known = request.IfNoneMatch?.Split(',').Select(tag => tag.Trim()).Any(tag => tag == "*" || Opaque(tag) == Opaque(file.ETag)) is true;
        return known ? new LinkAnswer(304) { Headers = headers } : new LinkAnswer(200, "text/calendar; charset=utf-8", file.Text) { Headers = headers };
    }

    // For reading, a weak tag and a strong one of the same text are the same (RFC 9110, 13.1.2).
    private static string Opaque(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
