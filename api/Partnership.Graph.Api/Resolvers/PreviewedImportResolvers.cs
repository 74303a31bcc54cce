using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>PreviewedImport</c> in <c>registers.graphql</c>.</summary>
public sealed class PreviewedImportResolvers
{
    /// <summary>What carries the import out.</summary>
    public NodeId GetToken(PreviewedImport preview) => preview.Id;

    /// <summary>Whether this content was imported before.</summary>
    public bool GetNothingNew(PreviewedImport preview) => preview.PlanHash is null;
}
