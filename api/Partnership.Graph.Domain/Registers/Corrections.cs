using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.Registers;

/// <summary>How what the register says and what is known better here make the organisation that everybody sees.</summary>
public static class Corrections
{
    /// <summary>
    /// Lays the correction over what the register says: the organisation to show, and the correction with the register's
    /// present values under it. Without a correction it is the register's.
    /// </summary>
    /// <param name="register">The organisation as the register has it.</param>
    /// <param name="correction">What is known better; <c>null</c> for nothing.</param>
    public static Corrected Over(Organisation register, LocalCorrection? correction)
    {
        if (correction is null)
            return new(register, null);
        var shown = correction.Fields.Aggregate(register, (of, field) => CorrectableFields.Write(of, field.Name, field.Value));
        CorrectedField[] fields = [.. correction.Fields.Select(field => field with { RegisterValue = CorrectableFields.Read(register, field.Name) })];
        return new(shown, fields.SequenceEqual(correction.Fields) ? correction : correction with { Fields = fields });
    }

    /// <summary>The organisation without its correction: what the register said when it was last read.</summary>
    public static Organisation Under(Organisation shown, LocalCorrection? correction) =>
        correction is null ? shown : correction.Fields.Aggregate(shown, (of, field) => CorrectableFields.Write(of, field.Name, field.RegisterValue));
}

/// <summary>An organisation with its correction.</summary>
/// <param name="Shown">The organisation everybody sees.</param>
/// <param name="Correction">The correction, with the register's present values under it.</param>
public sealed record Corrected(Organisation Shown, LocalCorrection? Correction);
