using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of imports.</summary>
public sealed record ImportPayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The preview as it is now.</summary>
    public PreviewedImport? Preview => Result.Node as PreviewedImport;
}
