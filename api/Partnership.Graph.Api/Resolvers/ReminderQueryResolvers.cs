using Partnership.Graph.Api.Analytics;
using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Reminders.Explaining;
using static Partnership.Graph.Api.Paging.WholeList;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Where questions about reminders begin: <c>reminders.graphql</c>.</summary>
[ExtendObjectType("Query")]
public sealed class ReminderQueryResolvers
{
    private const int MostApprovals = 100;

    /// <summary>A page of all reminders.</summary>
    public ValueTask<Connection<Reminder>> GetRemindersAsync(
        ListArguments<ReminderFilterInput, ReminderSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Reminders, list, selection, ct);

    /// <summary>A page of all mails.</summary>
    public ValueTask<Connection<Delivery>> GetDeliveriesAsync(
        ListArguments<DeliveryFilterInput, DeliverySortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Deliveries, list, selection, ct);

    /// <summary>A page of all addresses that were ever suppressed.</summary>
    public ValueTask<Connection<Suppression>> GetSuppressionsAsync(
        ListArguments<SuppressionFilterInput, SuppressionSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Suppressions, list, selection, ct);

    /// <summary>Every rule, the built-in ones first.</summary>
    public async ValueTask<IReadOnlyList<ReminderRule>> GetReminderRulesAsync(IStoreSession session, CancellationToken ct) => await Foresight.RulesAsync(session, ct);

    /// <summary>The switch that stops every mail.</summary>
    public async ValueTask<ReminderControl> GetReminderControlAsync(IStoreSession session, CancellationToken ct) =>
        await session.FindAsync<ReminderControl>(ReminderControl.OnlyId(), ct) ?? ReminderControl.NeverMoved;

    /// <summary>Why a person is, or is not, reminded of an event.</summary>
    public async ValueTask<PersonExplanation?> GetWhyReminderAsync(NodeId person, NodeId @event, IStoreSession session, TimeProvider clock, CancellationToken ct)
    {
        if (await session.FindAsync<Person>(person, ct) is not { } known)
            return null;
        var foresight = await Foresight.ReadAsync(session, [@event], change: null, clock.GetUtcNow(), ct);
        return foresight.Events is [var one] ? PersonExplanation.Of(foresight, one, known) : null;
    }

    /// <summary>What would be sent for an event, or under a draft of a rule.</summary>
    /// <exception cref="GraphQLException">Something is wrong with the draft; the message says what.</exception>
    public async ValueTask<ReminderPreview?> GetPreviewRemindersAsync(PreviewRemindersInput input, IStoreSession session, TimeProvider clock, CancellationToken ct)
    {
        if (input.Event is { } @event)
            return await ReminderPreview.OfEventAsync(session, @event, clock.GetUtcNow(), ct);
        var draft = input.Rule!;
        var before = draft.Id is { } id ? (await Foresight.RulesAsync(session, ct)).FirstOrDefault(rule => rule.Id == id) : null;
        if (draft.Id is not null && before is null)
            return null;
        var checks = new Checks();
        draft.Check(checks, before, clock.Today());
        if (!checks.AllHold)
            throw new GraphQLException(string.Join(" ", ((Decision.Refused)checks.Refusal).Reasons.Select(reason => reason.Message)), ErrorCodes.BadUserInput);
        return await ReminderPreview.OfDraftAsync(session, draft, before, clock.GetUtcNow(), ct);
    }

    /// <summary>What became of reminders, and what came of them.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule; the message names it, the rule and the way out.</exception>
    public ValueTask<ReminderEffectivenessAnswer> GetReminderEffectivenessAsync(DateOnly? from, DateOnly? to, AcademicPeriodInput? during, IStoreSession session, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        return ReminderEffectivenessQuery.RunAsync(session, Days.Of(during, from, to, today, ("from", "to")), today, ct);
    }

    /// <summary>The notices that wait for approval.</summary>
    public ValueTask<IReadOnlyList<BlastApproval>> GetReminderApprovalsAsync(IStoreSession session, CancellationToken ct) =>
        session.ToListAsync(session.Query<BlastApproval>().Where(x => x.Approved == null).OrderBy(x => x.Since).ThenBy(x => x.Id).Take(MostApprovals), ct);
}

/// <summary>What a preview is wanted of: one of the two.</summary>
/// <param name="Event">An event.</param>
/// <param name="Rule">A draft of a rule.</param>
public sealed record PreviewRemindersInput(NodeId? Event, ReminderRuleDraft? Rule);
