using System.Globalization;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Reminders.Letters;

namespace Partnership.Graph.Reminders.Mails.Wording;

/// <summary>What the graph's terms are called in a mail.</summary>
internal static class Words
{
    /// <summary>What is held, for a sentence: <c>pop-up clinic</c>.</summary>
    public static string Of(EventKind kind) => kind switch
    {
        EventKind.PopupClinic => "pop-up clinic",
        EventKind.HealthFair => "health fair",
        EventKind.CareersVisit => "careers visit",
        EventKind.StudentLesson => "lesson",
        EventKind.StaffWorkshop => "staff workshop",
        EventKind.ParentEvening => "parents' evening",
        EventKind.ChampionTraining => "champion training",
        EventKind.CoDesignMeeting => "co-design meeting",
        _ => "partnership review",
    };

    /// <summary>What a clinic offers, and to whom: <c>flu vaccine for years 1 to 3</c>.</summary>
    public static string Of(ClinicService service)
    {
        var offer = service.Offer switch
        {
            ClinicOffer.Flu => "flu vaccine",
            ClinicOffer.Hpv => "HPV vaccine",
            ClinicOffer.Menacwy => "MenACWY vaccine",
            ClinicOffer.TdIpv => "3-in-1 teenage booster (Td/IPV)",
            ClinicOffer.Mmr => "MMR vaccine",
            _ => service.Description ?? "other service",
        };
        return service.YearGroups.Count == 0 ? offer : $"{offer} for {Of(service.YearGroups)}";
    }

    /// <summary>Year groups: <c>reception and year 2</c>, <c>years 7 to 9</c>.</summary>
    public static string Of(IReadOnlyList<YearGroup> years)
    {
        var consecutive = years.Count > 2 && years[0] >= YearGroup.Year1
            && years.Select((year, index) => (int)year - index).Distinct().Count() == 1;
        return consecutive
            ? $"years {Number(years[0])} to {Number(years[^1])}"
            : List([.. years.Select(Name)]);
    }

    /// <summary>What needs a coordinator, after the name of its subject.</summary>
    public static string Of(NeedFacts need) => need.Kind switch
    {
        NeedKind.NotConfirmed => $"is {HumanTimes.Day(need.On)} and not confirmed",
        NeedKind.NoAttendance => $"was {HumanTimes.Day(need.On)}; say how many came",
        NeedKind.DeliverableOverdue => $"was due {HumanTimes.Day(need.On)}",
        _ => $"is {HumanTimes.Day(need.On)}, and a mail about it could not be sent",
    };

    /// <summary>A list in a sentence: <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    /// <summary>A number of things: <c>1 event</c>, <c>3 events</c>.</summary>
    public static string Count(int number, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {thing}{(number == 1 ? "" : "s")}");

    /// <summary>A number of people: <c>1 person</c>, <c>1,200 people</c>.</summary>
    public static string People(int number) => $"{Number(number)} {(number == 1 ? "person" : "people")}";

    /// <summary>A number: <c>1,200</c>.</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Where an event stands.</summary>
    public static string Of(EventStatus status) => status switch
    {
        EventStatus.Tentative => "Not confirmed yet",
        EventStatus.Confirmed => "Confirmed",
        EventStatus.Completed => "Completed",
        _ => "Cancelled",
    };

    private static string Name(YearGroup year) => year switch
    {
        YearGroup.Nursery => "nursery",
        YearGroup.Reception => "reception",
        _ => $"year {Number(year)}",
    };

    private static string Number(YearGroup year) => (year - YearGroup.Reception).ToString(CultureInfo.InvariantCulture);
}
