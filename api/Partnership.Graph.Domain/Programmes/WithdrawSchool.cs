using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>Ends a school's time in a programme; it is kept, with its last day.</summary>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="SchoolId">The school.</param>
public sealed record WithdrawSchool(NodeId ProgrammeId, NodeId SchoolId) : Command<ProgrammeState>
{
    /// <summary>The last day; today when left out.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => ProgrammeId;

    /// <inheritdoc/>
    public override Decision Decide(ProgrammeState state, Occasion occasion)
    {
        var checks = new Checks();
        var until = checks.Day(Until, "until") ?? occasion.Today;
        var reason = checks.OptionalText(Reason, "reason", Checks.LongText);
        var current = state.Participations.FirstOrDefault(each => each.SchoolId == SchoolId && (each.Until is null || each.Until > until));
        checks.Rule(current is not null, "schoolId", $"{SchoolId} does not take part beyond {until:yyyy-MM-dd}.");
        checks.InOrder(current?.From, until, "until", "its first day,");
        return checks.AllHold
            ? new Decision.Accepted(current!.Id) { Upserts = [(current with { Until = until }).EnteredOn(occasion.Today)], Reason = reason }
            : checks.Refusal;
    }
}
