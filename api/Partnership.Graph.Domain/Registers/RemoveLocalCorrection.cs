using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Registers;

/// <summary>Takes local corrections of an organisation away: it shows what the register says again.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Reason">Why.</param>
public sealed record RemoveLocalCorrection(NodeId OrganisationId, string Reason) : Command<CorrectionState>
{
    /// <summary>The fields whose correction goes; all when left out.</summary>
    public IReadOnlyList<CorrectableField>? Fields { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => OrganisationId;

    /// <inheritdoc/>
    public override Decision Decide(CorrectionState state, Occasion occasion)
    {
        if (state.Correction is not { } before)
            return Decision.Refuse(new InvalidState("UNCORRECTED", $"Nothing of {state.Organisation.Name} is corrected here."));
        var checks = new Checks();
        var reason = checks.Text(Reason, "reason", Checks.LongText);
        checks.Rule(Fields is not { Count: 0 }, "fields", "'fields' is empty; name the fields, or leave it out for all of them.");
        var names = Fields?.Select(CorrectableFields.NameOf).ToHashSet(StringComparer.Ordinal) ?? [.. before.Fields.Select(field => field.Name)];
        foreach (var (index, field) in (Fields ?? []).Index())
            checks.Rule(before.Fields.Any(known => known.Name == CorrectableFields.NameOf(field)), $"fields.{index}", $"'{CorrectableFields.NameOf(field)}' is not corrected; these are: {string.Join(", ", before.Fields.Select(known => known.Name))}.");
        if (!checks.AllHold)
            return checks.Refusal;

        var register = Corrections.Under(state.Organisation, before);
        CorrectedField[] left = [.. before.Fields.Where(field => !names.Contains(field.Name))];
        var after = left.Length == 0 ? null : before with { Fields = left, AsOf = occasion.Today };
        var shown = state.Placed(Corrections.Over(register, after).Shown);
        return new Decision.Accepted(OrganisationId)
        {
            Upserts = after is null ? [shown] : [shown, after],
            Removals = after is null ? [before.Id] : [],
            Reason = reason,
        };
    }
}
