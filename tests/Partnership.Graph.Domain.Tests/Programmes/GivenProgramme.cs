using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.Programmes;

/// <summary>A programme of the partnership that decisions are tried on, with one school, an outcome and pupil voice.</summary>
internal static class GivenProgramme
{
    public static readonly NodeId Id = NodeId.Of(nameof(Programme), "one");
    public static readonly NodeId SchoolId = NodeId.Parse("School:149751", null);
    public static readonly NodeId OtherSchoolId = NodeId.Parse("School:138591", null);

    public static ProgrammeState In(ProgrammeStage stage) => new()
    {
        Programme = new Programme
        {
            Id = Id,
            AggregateId = Id,
            Version = 4,
            Source = Source.User,
            PartnershipId = Given.PartnershipId,
            Name = "Asthma champions",
            Area = Area.Prevention,
            Aims = ["Fewer days lost"],
            Stage = stage,
            PausedAtStage = stage == ProgrammeStage.Paused ? ProgrammeStage.Pilot : null,
            StartedOn = new DateOnly(2026, 1, 10),
            Stopped = stage == ProgrammeStage.Stopped ? new ProgrammeStop { On = new DateOnly(2026, 6, 1), Reason = "R", Learning = "L" } : null,
        },
        Participations = [Participation("one", SchoolId, new DateOnly(2026, 1, 10))],
        Outcomes = [Outcome(value: 12)],
        PupilVoice = [Voice()],
        Partnership = Given.Partnership,
        Named = new Dictionary<NodeId, Document> { [OtherSchoolId] = School(OrganisationStatus.Open) },
        Scopes = new HashSet<NodeId> { Id, Given.PartnershipId, Given.Trust, Given.Hospital },
    };

    public static Participation Participation(string key, NodeId school, DateOnly? from, DateOnly? until = null) => new()
    {
        Id = NodeId.Of(nameof(Participation), key),
        AggregateId = Id,
        Version = 1,
        Source = Source.User,
        ProgrammeId = Id,
        SchoolId = school,
        Role = ParticipationRole.Participant,
        From = from,
        Until = until,
    };

    public static Outcome Outcome(double? value) => new()
    {
        Id = NodeId.Of(nameof(Outcome), "one"),
        AggregateId = Id,
        Version = 1,
        Source = Source.User,
        ProgrammeId = Id,
        Measure = "Days lost",
        Baseline = 20,
        Value = value,
    };

    public static PupilVoice Voice() => new()
    {
        Id = NodeId.Of(nameof(PupilVoice), "one"),
        AggregateId = Id,
        Version = 1,
        Source = Source.User,
        ProgrammeId = Id,
        Question = "How was it?",
        Method = "survey",
        Themes = ["Good"],
        Changes = [],
    };

    public static School School(OrganisationStatus status) => new()
    {
        Id = OtherSchoolId,
        AggregateId = OtherSchoolId,
        Source = Source.Gias,
        Name = "Goldsmith",
        Status = status,
        Urn = Urn.Parse("138591", null),
        Phase = SchoolPhase.Primary,
        OpenedOn = new DateOnly(2012, 9, 1),
    };
}
