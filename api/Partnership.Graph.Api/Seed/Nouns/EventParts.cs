using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Seed.Nouns;

/// <summary>What a pop-up clinic offers.</summary>
internal sealed record ServiceItem
{
    public required ClinicOffer Offer { get; init; }
    public string? Description { get; init; }
    public required IReadOnlyList<Domain.YearGroup> YearGroups { get; init; }

    public ClinicService ToDocument(Event at)
    {
        if (Offer == ClinicOffer.Other && Description is null) throw new FormatException("a service that is OTHER is described in words.");
        return new()
        {
            Id = NodeId.Of(nameof(ClinicService), $"{at.Id.Key}.{Offer}"),
            AggregateId = at.Id,
            Source = at.Source,
            AsOf = at.AsOf,
            EventId = at.Id,
            Offer = Offer,
            Description = Description,
            YearGroups = YearGroups,
        };
    }
}

/// <summary>How many of an audience were expected, and came.</summary>
internal sealed record AttendanceItem
{
    public required Audience Audience { get; init; }
    public Domain.YearGroup? YearGroup { get; init; }
    public NodeId? School { get; init; }
    public int? Planned { get; init; }
    public int? Actual { get; init; }

    public Attendance ToDocument(Event at)
    {
        if (YearGroup is not null && Audience != Audience.Pupils) throw new FormatException("only PUPILS are counted by year group.");
        if (Planned < 0 || Actual < 0) throw new FormatException("a head-count is 0 or more.");
        return new()
        {
            Id = NodeId.Of(nameof(Attendance), string.Join('.', new[] { at.Id.Key, $"{Audience}", YearGroup?.ToString(), School?.Key }.OfType<string>())),
            AggregateId = at.Id,
            Source = at.Source,
            AsOf = at.AsOf,
            EventId = at.Id,
            ProgrammeId = at.ProgrammeId,
            EventKind = at.Kind,
            Date = at.Date,
            Audience = Audience,
            YearGroup = YearGroup,
            SchoolId = School,
            Planned = Planned,
            Actual = Actual,
        };
    }
}

/// <summary>Pupils meet people at work.</summary>
internal sealed record EncounterItem
{
    public required EncounterSetting Setting { get; init; }
    public required IReadOnlyList<string> ProfessionsMet { get; init; }
    public required bool TwoWay { get; init; }
    public required bool TaskWithFeedback { get; init; }
    public required bool OutcomesDefined { get; init; }
    public required IReadOnlyList<Domain.YearGroup> YearGroups { get; init; }

    public Encounter ToDocument(Event at, int number) => new()
    {
        Id = NodeId.Of(nameof(Encounter), $"{at.Id.Key}.{number}"),
        AggregateId = at.Id,
        Source = at.Source,
        AsOf = at.AsOf,
        EventId = at.Id,
        Setting = Setting,
        ProfessionsMet = ProfessionsMet,
        TwoWay = TwoWay,
        TaskWithFeedback = TaskWithFeedback,
        OutcomesDefined = OutcomesDefined,
        YearGroups = YearGroups,
    };
}
