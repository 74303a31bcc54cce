using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Domain.Events;

/// <summary>Rules that several commands about events share.</summary>
internal static class EventChecks
{
    /// <summary>The most people of a head-count, and the largest capacity.</summary>
    public const int MostPeople = 100_000;

    /// <summary>The partnership and the programme still hold events.</summary>
    public static void IsAtWork(this Checks checks, Graph.Partnership? partnership, Programme? programme)
    {
        if (partnership?.Status is PartnershipStatus.Ended or PartnershipStatus.Paused)
            checks.Refuse(new InvalidState(ConstantCase.Of(partnership.Status), $"The partnership {partnership.Name} is {ConstantCase.Of(partnership.Status)}; it holds no events{(partnership.Status == PartnershipStatus.Paused ? " until it goes on" : "")}."));
        if (programme?.Stage is ProgrammeStage.Stopped or ProgrammeStage.Paused)
            checks.Refuse(new InvalidState(ConstantCase.Of(programme.Stage), $"The programme {programme.Name} is {ConstantCase.Of(programme.Stage)}; it holds no events{(programme.Stage == ProgrammeStage.Paused ? " until it goes on" : "")}."));
    }

    /// <summary>The organisation is there and works on the day.</summary>
    public static void WorksOn(this Checks checks, NodeId id, string field, DateOnly day, EventState state)
    {
        if (state.Organisations.GetValueOrDefault(id) is not { } found)
        {
            checks.Refuse(new NotFound(id));
            return;
        }

        checks.Rule(!(found.ClosedOn <= day), field, $"'{field}' is {found.Name}, which closes on {found.ClosedOn:yyyy-MM-dd}; choose a day before, or another organisation.");
        checks.Rule(found.Status is not OrganisationStatus.Closed || found.ClosedOn > day, field, $"'{field}' is {found.Name}, which has closed; name an organisation that works.");
        checks.Rule(!(found.OpenedOn > day), field, $"'{field}' is {found.Name}, which opens on {found.OpenedOn:yyyy-MM-dd}; choose that day or a later one.");
    }

    /// <summary>The kind of event is held at such a place.</summary>
    public static void HostSuits(this Checks checks, EventKind kind, NodeId host, EventState state)
    {
        if (state.Organisations.GetValueOrDefault(host) is not { } found)
            return;
        if (kind is EventKind.PopupClinic)
            checks.Rule(found is School, "hostId", $"'hostId' is {found.Name}; a pop-up clinic is held on a school's site. Name the school.");
        if (kind is EventKind.CareersVisit)
            checks.Rule(found is NhsTrust or IntegratedCareBoard or OtherPartner, "hostId", $"'hostId' is {found.Name}; on a careers visit pupils go to a place of work. Name whose it is.");
    }

    /// <summary>What is worth a look about the organisations with a part in the event.</summary>
    public static IEnumerable<string> Warnings(IEnumerable<NodeId> organisations, EventState state)
    {
        foreach (var found in organisations.Distinct().Select(id => state.Organisations.GetValueOrDefault(id)).OfType<Organisation>())
        {
            if (!state.Related.Contains(found.Id))
                yield return $"{found.Name} neither belongs to the partnership nor takes part in the programme.";
            if (found.Status is OrganisationStatus.Closing)
                yield return $"{found.Name} is proposed to close{(found.ClosedOn is { } day ? $" on {day:yyyy-MM-dd}" : "")}.";
        }
    }

    /// <summary>What is worth a look about the place.</summary>
    public static IEnumerable<string> Clashes(Event planned, EventState state) =>
        from other in state.OthersAtHost
        where other.Id != planned.Id && other.HostId == planned.HostId && NormalisedName.Of(other.Venue) == NormalisedName.Of(planned.Venue)
        where other.StartsAt < planned.EndsAt && planned.StartsAt < other.EndsAt
        select $"{other.Name} is at {other.Venue} from {other.StartTime:HH:mm} to {other.EndTime:HH:mm} that day.";

    /// <summary>Year groups that at least one of the schools teaches, as far as their ages are known.</summary>
    public static IReadOnlyList<YearGroup> TaughtYears(this Checks checks, IReadOnlyList<YearGroup> years, string field, IReadOnlyList<School> schools)
    {
        foreach (var (index, year) in years.Index())
            checks.IsTaught(year, $"{field}.{index}", schools);
        return [.. years.Distinct().Order()];
    }

    /// <summary>A year group that at least one of the schools teaches, as far as their ages are known.</summary>
    public static void IsTaught(this Checks checks, YearGroup year, string field, IReadOnlyList<School> schools) =>
        checks.Rule(
            schools.Count == 0 || schools.Any(school => Teaches(school, year)),
            field,
            $"'{field}' is {ConstantCase.Of(year)}, which {(schools is [var only] ? $"{only.Name} does not teach" : "none of the schools teaches")}; name year groups the schools have, or invite a school that has it.");

    /// <summary>Nursery takes children who turn four, reception those who turn five, and so on; each year group is a year of age.</summary>
    internal static bool Teaches(School school, YearGroup year)
    {
        var age = 3 + (int)year;
        return !(school.LowestAge > age) && !(school.HighestAge < age + 1);
    }
}
