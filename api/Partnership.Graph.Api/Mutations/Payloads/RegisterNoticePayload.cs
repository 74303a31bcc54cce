using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of what registers say.</summary>
public sealed record RegisterNoticePayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The notice as it is now.</summary>
    public RegisterNotice? Notice => Result.Node as RegisterNotice;
}
