using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Imd;

/// <summary>The decile of each neighbourhood of England, from the list <c>lsoa_code,imd_decile</c>.</summary>
public static class DeprivationDeciles
{
    private static readonly RegisterLayout Layout = new()
    {
        Title = "the list of deprivation deciles by neighbourhood (lsoa_code,imd_decile)",
        First = "lsoa_code",
        Essential = ["imd_decile"],
    };

    /// <summary>The neighbourhoods of the list, row by row.</summary>
    /// <exception cref="ImportRefusedException">The file is not the list, or does not hold together.</exception>
    public static IEnumerable<RowResult> Read(RegisterExtract extract) => RegisterTable.Read(extract, Layout, Neighbourhood);

    private static Neighbourhood? Neighbourhood(RegisterRow row)
    {
        var code = row.RequiredValue<GssCode>("lsoa_code");
        if (code is { } area && !area.Value.StartsWith("E01", StringComparison.Ordinal))
            row.Note("lsoa_code", $"'{area}' is no lower layer super output area of England; those begin with E01.");
        var decile = row.Required("imd_decile") is null ? null : row.Number("imd_decile", Domain.Registers.Neighbourhood.MostDeprived, Domain.Registers.Neighbourhood.LeastDeprived);
        if (code is not { } key || decile is not { } tenth)
            return null;
        var id = Domain.Registers.Neighbourhood.IdOf(key);
        return new()
        {
            Id = id,
            AggregateId = id,
            Source = Source.Imd,
            AsOf = row.AsOf,
            LsoaCode = key,
            DeprivationDecile = tenth,
        };
    }
}
