using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Tests.Decisions;
using Partnership.Graph.Domain.Tests.People;

namespace Partnership.Graph.Domain.Tests.Events;

/// <summary>A clinic at a primary school on Wednesday 1 July 2026, decided on the morning of 16 June 2026.</summary>
internal static class GivenEvents
{
    public static readonly DateOnly Day = new(2026, 7, 1);
    public static readonly NodeId ProgrammeId = NodeId.Parse("Programme:one", null);

    public static School Host => GivenPeople.School;

    public static School Other { get; } = Host with { Id = NodeId.Parse("School:140196", null), Name = "Rivers Primary Academy" };

    public static NhsTrust Hospital { get; } = new()
    {
        Id = Given.Hospital,
        AggregateId = Given.Hospital,
        Source = Source.Ods,
        Name = "A hospital",
        Status = OrganisationStatus.Open,
        OdsCode = OdsCode.Parse("RXK", null),
        FoundationTrust = true,
    };

    public static Programme Programme { get; } = new()
    {
        Id = ProgrammeId,
        AggregateId = ProgrammeId,
        Source = Source.User,
        Name = "Flu",
        PartnershipId = Given.PartnershipId,
        Area = Area.Prevention,
        Aims = [],
        Stage = ProgrammeStage.Pilot,
    };

    public static Event Clinic { get; } = TestEvents.Clinic(Day, new TimeOnly(9, 0), new TimeOnly(12, 0)) with
    {
        PartnershipId = Given.PartnershipId,
        ProgrammeId = ProgrammeId,
        HostId = Host.Id,
        Status = EventStatus.Tentative,
        Capacity = 100,
        Version = 1,
    };

    public static ScheduleEvent Schedule { get; } = new(Given.PartnershipId, "Flu clinic", EventKind.PopupClinic, Day, new TimeOnly(9, 0), new TimeOnly(12, 0), Host.Id, "Main hall")
    {
        ProgrammeId = ProgrammeId,
        ProviderIds = [Given.Hospital],
        InvitedIds = [Other.Id],
        Services = [new PlannedService(ClinicOffer.Flu) { YearGroups = [YearGroup.Year2, YearGroup.Reception] }],
        Capacity = 100,
        Planned = [new Counted(Audience.Pupils, 30) { YearGroup = YearGroup.Year2, SchoolId = Host.Id }, new Counted(Audience.Staff, 5)],
    };

    public static EventState New { get; } = new()
    {
        Partnership = Given.Partnership,
        Programme = Programme,
        Organisations = Known(Host, Other, Hospital),
        Related = new HashSet<NodeId> { Host.Id, Other.Id, Hospital.Id },
        Scopes = new HashSet<NodeId> { Given.PartnershipId },
    };

    /// <summary>The clinic of <see cref="Schedule"/> as it stands after some steps.</summary>
    public static EventState State(Event? happening = null)
    {
        var clinic = happening ?? Clinic;
        return New with
        {
            Event = clinic,
            Parties = [EventParty.Of(clinic, clinic.HostId, EventPartyRole.Host), EventParty.Of(clinic, Hospital.Id, EventPartyRole.Provider), EventParty.Of(clinic, Other.Id, EventPartyRole.Invited)],
            Attendance = [Count(clinic, "a", Audience.Pupils, YearGroup.Year2, Host.Id, 30), Count(clinic, "b", Audience.Staff, null, null, 5)],
        };
    }

    public static IReadOnlyDictionary<NodeId, Organisation> Known(params Organisation[] organisations) => organisations.ToDictionary(organisation => organisation.Id);

    public static Occasion At(int year, int month, int day, int hour) => Given.Occasion with { Now = new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.Zero) };

    public static IReadOnlyList<T> All<T>(Decision decision) where T : Document => [.. Assert.IsType<Decision.Accepted>(decision).Upserts.OfType<T>()];

    public static Event EventOf(Decision decision) => Assert.Single(All<Event>(decision));

    private static Attendance Count(Event of, string key, Audience audience, YearGroup? year, NodeId? school, int planned) => new()
    {
        Id = NodeId.Of(nameof(Attendance), key),
        AggregateId = of.Id,
        Source = Source.Illustrative,
        EventId = of.Id,
        ProgrammeId = of.ProgrammeId,
        EventKind = of.Kind,
        Date = of.Date,
        Audience = audience,
        YearGroup = year,
        SchoolId = school,
        Planned = planned,
    };
}
