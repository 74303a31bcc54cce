using Partnership.Graph.Domain.Events;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of an event.</summary>
public sealed record EventPayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The event as it is now.</summary>
    public Event? Event => Result.Node as Event;
}
