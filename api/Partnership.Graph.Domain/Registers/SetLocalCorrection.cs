using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.Registers;

/// <summary>
/// Says what is known better here than in the register about an organisation: it shows that from now on, and imports change what lies
/// under it. Fields that were corrected before and are not named stay corrected.
/// </summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Fields">The fields, each once; at least one.</param>
/// <param name="Reason">How it is known.</param>
public sealed record SetLocalCorrection(NodeId OrganisationId, IReadOnlyList<FieldCorrection> Fields, string Reason) : Command<CorrectionState>
{
    /// <inheritdoc/>
    public override NodeId? TargetId => OrganisationId;

    /// <inheritdoc/>
    public override Decision Decide(CorrectionState state, Occasion occasion)
    {
        if (state.Organisation is OtherPartner)
            return Decision.Refuse(new InvalidState("NO_REGISTER", $"{state.Organisation.Name} is in no register, so there is nothing to correct."));
        var checks = new Checks();
        var reason = checks.Text(Reason, "reason", Checks.LongText);
        checks.Rule(Fields.Count > 0, "fields", "'fields' is empty; name at least one field and what it is to say.");
        var register = Corrections.Under(state.Organisation, state.Correction);
        var corrected = (state.Correction?.Fields ?? []).ToDictionary(field => field.Name, StringComparer.Ordinal);
        checks.Rule(Fields.Count <= Checks.MostItems, "fields", $"'fields' has {Fields.Count} items; name each field once.");
        foreach (var (index, field) in Fields.Take(Checks.MostItems).Index())
        {
            var name = field.FieldName;
            checks.Rule(Fields.Take(index).All(before => before.Field != field.Field), $"fields.{index}", $"'{name}' is corrected twice; say once what it is to be.");
            if (ValueOf(checks, field, index, register) is { IsGood: true, Text: var text })
                corrected[name] = new CorrectedField(name, text, CorrectableFields.Read(register, name));
        }

        if (!checks.AllHold)
            return checks.Refusal;
        var correction = new LocalCorrection
        {
            Id = LocalCorrection.IdOf(OrganisationId),
            AggregateId = state.Organisation.AggregateId,
            Version = state.Correction?.Version ?? 0,
            Source = Source.User,
            AsOf = occasion.Today,
            OrganisationId = OrganisationId,
            Fields = [.. corrected.Values.OrderBy(field => field.Name, StringComparer.Ordinal)],
        };
        var shown = state.Placed(Corrections.Over(register, correction).Shown);
        checks.Rule(
            shown is not School { LowestAge: { } lowest, HighestAge: { } highest } || lowest <= highest, "fields",
            "The lowest age would be above the highest; correct both.");
        return checks.AllHold
            ? new Decision.Accepted(OrganisationId) { Upserts = [shown, correction], Reason = reason, Warnings = [.. Warnings(correction)] }
            : checks.Refusal;
    }

    private static (bool IsGood, string? Text) ValueOf(Checks checks, FieldCorrection field, int index, Organisation register)
    {
        var text = checks.OptionalText(field.Value, $"fields.{index}.value", field.Field == CorrectableField.Website ? Checks.LongText : Checks.ShortText);
        try
        {
            // As the field itself writes it: a postcode gets its space.
            return (true, CorrectableFields.Read(CorrectableFields.Write(register, field.FieldName, text), field.FieldName));
        }
        catch (FormatException wrong)
        {
            checks.Rule(false, $"fields.{index}.value", wrong.Message);
            return (false, null);
        }
    }

    private static IEnumerable<string> Warnings(LocalCorrection correction) =>
        correction.Fields.Where(field => field.Value == field.RegisterValue).Select(field => $"The register says the same of {field.Name}; without the correction nothing would change.");
}

/// <summary>What one field is to say.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">What it is to say; <c>null</c> for nothing.</param>
public sealed record FieldCorrection(CorrectableField Field, string? Value)
{
    /// <summary>The field as the schema spells it.</summary>
    internal string FieldName => CorrectableFields.NameOf(Field);
}
