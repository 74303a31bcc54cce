using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of what was approved or declined: a rule, or the notices of a change.</summary>
public sealed record ReminderApprovalPayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The rule as it is now; <c>null</c> where it was about notices, or is gone.</summary>
    public ReminderRule? Rule => Result.Node as ReminderRule;

    /// <summary>The approval of notices as it is now.</summary>
    public BlastApproval? Approval => Result.Node as BlastApproval;
}
