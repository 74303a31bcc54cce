using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of mails.</summary>
public sealed record DeliveryPayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The mail as it is now.</summary>
    public Delivery? Delivery => Result.Node as Delivery;

    /// <summary>The reminder as it is now, where it was one that nobody was found for.</summary>
    public Reminder? Reminder => Result.Node as Reminder;
}
