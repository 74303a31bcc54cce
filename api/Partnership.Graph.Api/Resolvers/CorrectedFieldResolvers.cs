using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>CorrectedField</c> in <c>corrections.graphql</c>.</summary>
public sealed class CorrectedFieldResolvers
{
    /// <summary>The field.</summary>
    public CorrectableField GetField(CorrectedField correctedField) => Enum.Parse<CorrectableField>(correctedField.Name, ignoreCase: true);
}
