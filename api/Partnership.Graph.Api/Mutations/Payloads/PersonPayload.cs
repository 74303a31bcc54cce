using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of a person.</summary>
public sealed record PersonPayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The person as it is now.</summary>
    public Person? Person => Result.Node as Person;
}
