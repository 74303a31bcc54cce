using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Seed.Registers;

/// <summary>Integrated care boards, from the list <c>code,name,gss_code</c>.</summary>
internal static class OdsBoards
{
    /// <summary>The boards of the extract.</summary>
    public static IEnumerable<SeededDocument> Read(SeedFiles files) =>
        RegisterTable.Read(files.Register("icb")).Select(row => row.Place(Board(row)));

    private static IntegratedCareBoard Board(RegisterRow row)
    {
        var code = row.RequiredValue<OdsCode>("code");
        var id = IntegratedCareBoard.IdOf(code);
        return new()
        {
            Id = id,
            AggregateId = id,
            Source = Source.Ods,
            AsOf = row.AsOf,
            OdsCode = code,
            Name = RegisterName.Of(row.Required("name")),
            GssCode = row.Value<GssCode>("gss_code"),
            Status = OrganisationStatus.Open,
        };
    }
}
