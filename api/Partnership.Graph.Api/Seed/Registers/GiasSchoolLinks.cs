using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Seed.Registers;

/// <summary>Which school came out of which, from the register's extract of links (<c>links_edubasealldata</c>).</summary>
internal static class GiasSchoolLinks
{
    private static readonly Dictionary<string, SchoolLinkKind> Kinds = new()
    {
        ["Predecessor"] = SchoolLinkKind.Succession,
        ["Predecessor - merged"] = SchoolLinkKind.Merger,
        ["Predecessor - Split School"] = SchoolLinkKind.Split,
    };

    /// <summary>
    /// The links of the extract. The register has each twice; the successor's row counts, as it has the first day of the new
    /// school, where the predecessor's has the last day of the old one.
    /// </summary>
    public static IEnumerable<SeededDocument> Read(SeedFiles files) =>
        RegisterTable.Read(files.Register("links_edubasealldata"))
            .Where(row => !row.Required("LinkType").StartsWith("Successor", StringComparison.Ordinal))
            .Select(row => row.Place(Link(row)));

    private static SchoolLink Link(RegisterRow row)
    {
        var successor = row.RequiredValue<Urn>("URN");
        var predecessor = row.RequiredValue<Urn>("LinkURN");
        return new()
        {
            Id = SchoolLink.IdOf(predecessor, successor),
            AggregateId = School.IdOf(successor),
            Source = Source.Gias,
            AsOf = row.AsOf,
            PredecessorId = School.IdOf(predecessor),
            SuccessorId = School.IdOf(successor),
            Kind = row.Coded("LinkType", Kinds),
            On = row.Day("LinkEstablishedDate", "dd-MM-yyyy"),
        };
    }
}
