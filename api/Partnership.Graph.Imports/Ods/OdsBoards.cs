using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Ods;

/// <summary>Integrated care boards, from the list <c>code,name,gss_code</c>.</summary>
public static class OdsBoards
{
    private static readonly RegisterLayout Layout = new()
    {
        Title = "the list of integrated care boards (code,name,gss_code)",
        First = "code",
        Essential = ["name", "gss_code"],
    };

    /// <summary>The boards of the extract, row by row.</summary>
    /// <exception cref="ImportRefusedException">The file is not the register's, or does not hold together.</exception>
    public static IEnumerable<RowResult> Read(RegisterExtract extract) => RegisterTable.Read(extract, Layout, Board);

    private static IntegratedCareBoard? Board(RegisterRow row)
    {
        var (code, name, gss) = (row.RequiredValue<OdsCode>("code"), row.Required("name"), row.Value<GssCode>("gss_code"));
        if (gss is { } area && !area.Value.StartsWith("E54", StringComparison.Ordinal))
            row.Note("gss_code", $"'{area}' is no area of an integrated care board; those begin with E54.");
        if (code is not { } key || name is null)
            return null;
        var id = IntegratedCareBoard.IdOf(key);
        return new()
        {
            Id = id,
            AggregateId = id,
            Source = Source.Ods,
            AsOf = row.AsOf,
            OdsCode = key,
            Name = RegisterName.Of(name),
            GssCode = gss,
            Status = OrganisationStatus.Open,
        };
    }
}
