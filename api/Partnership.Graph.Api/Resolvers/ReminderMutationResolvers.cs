using System.Security.Claims;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.Payloads;
using Partnership.Graph.Api.Mutations.States;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>reminder-mutations.graphql</c>.</summary>
[ExtendObjectType("Mutation")]
public sealed class ReminderMutationResolvers
{
    /// <summary>Makes a rule, or a further revision of one.</summary>
    public async ValueTask<ReminderRulePayload> SetReminderRuleAsync(SetReminderRule input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, RemindingStates.RuleAsync, ct));

    /// <summary>Decides whether mails go that are many.</summary>
    public async ValueTask<ReminderApprovalPayload> ApproveRemindersAsync(ApproveReminders input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, RemindingStates.ApprovalAsync, ct));

    /// <summary>Says whether a person wants mails on a topic.</summary>
    public async ValueTask<ReminderPreferencePayload> SetReminderPreferenceAsync(SetReminderPreference input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, RemindingStates.PreferenceAsync, ct));

    /// <summary>Lets mail go to an address again.</summary>
    public async ValueTask<SuppressionPayload> ReleaseSuppressionAsync(ReleaseSuppression input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, RemindingStates.SuppressionAsync, ct));

    /// <summary>Tries a mail again that was given up.</summary>
    public async ValueTask<DeliveryPayload> RetryDeliveryAsync(RetryDelivery input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, RemindingStates.DeliveryAsync, ct));

    /// <summary>Sends a mail to whoever asks, to see what it looks like.</summary>
    public async ValueTask<DeliveryPayload> SendTestReminderAsync(SendTestReminder input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, RemindingStates.TestAsync, ct));

    /// <summary>Holds back every mail.</summary>
    public async ValueTask<ReminderControlPayload> StopRemindersAsync(StopReminders input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, RemindingStates.ControlAsync, ct));

    /// <summary>Lets mails go again.</summary>
    public async ValueTask<ReminderControlPayload> ResumeRemindersAsync(ResumeReminders input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, RemindingStates.ControlAsync, ct));
}
