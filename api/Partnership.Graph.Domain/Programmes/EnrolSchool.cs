using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>Takes a school into a programme.</summary>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="SchoolId">The school.</param>
public sealed record EnrolSchool(NodeId ProgrammeId, NodeId SchoolId) : Command<ProgrammeState>
{
    /// <summary>What the school does in it.</summary>
    public ParticipationRole Role { get; init; } = ParticipationRole.Participant;

    /// <summary>The first day; today when left out.</summary>
    public DateOnly? From { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => ProgrammeId;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => [SchoolId];

    /// <inheritdoc/>
    public override Decision Decide(ProgrammeState state, Occasion occasion)
    {
        if (state.Programme.Stage == ProgrammeStage.Stopped)
            return Decision.Refuse(new InvalidState("STOPPED", "The programme was stopped and takes no schools; begin a new one that grows out of it."));
        if (state.FindNamed<School>(SchoolId) is not { } school)
            return Decision.Refuse(new NotFound(SchoolId));
        if (school.Status is OrganisationStatus.Closed)
            return Decision.Refuse(new InvalidState("CLOSED", $"{school.Name} has closed; enrol the school that took its place."));

        var checks = new Checks();
        var from = checks.Day(From, "from") ?? occasion.Today;
        var already = state.Participations.FirstOrDefault(each => each.SchoolId == SchoolId && !(each.Until < from));
        checks.Rule(already is null, "schoolId", $"{school.Name} takes part already, as {already?.Id}; withdraw it first, or enrol it from a later day.");
        checks.Rule(
            school.OpenedOn is null || from >= school.OpenedOn, "from", $"'from' is {from:yyyy-MM-dd}, before the school opens on {school.OpenedOn:yyyy-MM-dd}; give that day or a later one.");
        if (!checks.AllHold)
            return checks.Refusal;

        var participation = new Participation
        {
            Id = NodeId.New(nameof(Participation), occasion.Now),
            AggregateId = ProgrammeId,
            Source = Source.User,
            AsOf = occasion.Today,
            ProgrammeId = ProgrammeId,
            SchoolId = SchoolId,
            Role = Role,
            From = from,
        };
        return new Decision.Accepted(participation.Id)
        {
            Upserts = [participation],
            Warnings = school.Status == OrganisationStatus.Closing ? [$"{school.Name} is proposed to close."] : [],
        };
    }
}
