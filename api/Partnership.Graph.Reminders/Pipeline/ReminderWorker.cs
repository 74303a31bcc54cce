using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>
/// One worker of the pipeline: plan, claim, write down, send, record. Any number may run at once, and each may die at any moment; what
/// is due is read from the store, never counted from ticks, so that a missed tick heals itself.
/// </summary>
public sealed class ReminderWorker
{
    private const int MostTries = 6;
    private readonly ReminderPorts _ports;
    private readonly PlanningStep _planning;
    private readonly WeeklyStep _weekly;
    private readonly NoticeStep _notices;
    private readonly ClaimStep _claim;
    private readonly MailRound _round;
    private readonly RecoverStep _recover;

    /// <summary>A worker over some ports.</summary>
    public ReminderWorker(ReminderPorts ports, ReminderOptions options)
    {
        var planner = new EventPlanner(ports);
        var settle = new SettleStep(ports, planner);
        _ports = ports;
        _planning = new PlanningStep(ports, options);
        _weekly = new WeeklyStep(ports);
        _notices = new NoticeStep(ports);
        _claim = new ClaimStep(ports, options, planner);
        _round = new MailRound(ports, options, settle, new AddressFailures(ports));
        _recover = new RecoverStep(ports, options, _round, settle, planner);
    }

    /// <summary>Plans what changed and sends what is due.</summary>
    /// <returns>What the tick did.</returns>
    /// <exception cref="StoreOccupiedException">The store took nothing; the next tick takes it up.</exception>
    public async Task<ReminderTick> TickAsync(CancellationToken cancellationToken)
    {
        using var span = ReminderTelemetry.Spans.StartActivity("tick");
        var basis = await PlanBasis.ReadAsync(_ports, cancellationToken);
        var planned = await _planning.RunAsync(basis, cancellationToken);
        var sent = 0;
        if (!await StopSwitch.IsOnAsync(_ports.Store, cancellationToken))
        {
            await _recover.FreeAsync(basis, cancellationToken);
            await _weekly.RunAsync(basis, cancellationToken);
            await _notices.RunAsync(basis, cancellationToken);
            for (var more = true; more;)
            {
                (var bundles, more) = await _claim.RunAsync(basis, cancellationToken);
                sent += await _round.SendAsync(bundles, basis, cancellationToken);
            }

            sent += await _recover.SendAgainAsync(basis, cancellationToken);
        }

        return await RecordAsync(planned, sent, cancellationToken);
    }

    /// <summary>
    /// Claims what is due and writes the mails down, for workers that send them one by one; sends nothing. A mail that nobody sent is
    /// among the answers again next time, so that a message that is lost heals itself.
    /// </summary>
    /// <returns>The mails to be sent, those that waited longest; each is to be given to <see cref="SendAsync"/>.</returns>
    /// <exception cref="StoreOccupiedException">The store took nothing; the next tick takes it up.</exception>
    public async Task<IReadOnlyList<NodeId>> DispatchAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<NodeId> due = [];
        if (!await StopSwitch.IsOnAsync(_ports.Store, cancellationToken))
        {
            var basis = await PlanBasis.ReadAsync(_ports, cancellationToken);
            await _recover.FreeAsync(basis, cancellationToken);
            await _notices.RunAsync(basis, cancellationToken);
            for (var more = true; more;)
            {
                (var bundles, more) = await _claim.RunAsync(basis, cancellationToken);
                await _round.WriteDownAsync(bundles, cancellationToken);
            }

            due = await _recover.DueAsync(cancellationToken);
        }

        await RecordAsync(planned: 0, sent: 0, cancellationToken);
        return due;
    }

    /// <summary>Sends one mail that <see cref="DispatchAsync"/> named, if it is still to be sent. Asked twice, or by two workers at once, it goes once.</summary>
    /// <returns>Whether it was taken by the provider now.</returns>
    /// <exception cref="StoreOccupiedException">The store took nothing; ask again.</exception>
    public async Task<bool> SendAsync(NodeId mail, CancellationToken cancellationToken) =>
        !await StopSwitch.IsOnAsync(_ports.Store, cancellationToken)
        && await _recover.SendAsync(mail, await PlanBasis.ReadAsync(_ports, cancellationToken), cancellationToken);

    /// <summary>Writes the weekly overviews where their time has come; they go with what is dispatched next.</summary>
    /// <exception cref="StoreOccupiedException">The store took nothing; the next time takes it up.</exception>
    public async Task WeeklyAsync(CancellationToken cancellationToken)
    {
        if (!await StopSwitch.IsOnAsync(_ports.Store, cancellationToken))
            await _weekly.RunAsync(await PlanBasis.ReadAsync(_ports, cancellationToken), cancellationToken);
    }

    /// <summary>Plans what changed since the last tick and sends nothing; answers how many events' plans were written.</summary>
    public async Task<int> PlanAsync(CancellationToken cancellationToken) =>
        await _planning.RunAsync(await PlanBasis.ReadAsync(_ports, cancellationToken), cancellationToken);

    private async Task<ReminderTick> RecordAsync(int planned, int sent, CancellationToken cancellationToken)
    {
        var tick = await WriteDownAsync(planned, sent, cancellationToken);
        ReminderTelemetry.Ended(tick, _ports.Clock.GetUtcNow());
        return tick;
    }

    private async Task<ReminderTick> WriteDownAsync(int planned, int sent, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            var now = _ports.Clock.GetUtcNow();
            await using var session = _ports.Store.OpenSession();
            var overdue = session.Query<Reminder>().Where(reminder => reminder.State == ReminderState.Planned && reminder.NextAt <= now);
            var count = await session.CountAsync(overdue, cancellationToken);
            var oldest = await session.FirstOrDefaultAsync(overdue.OrderBy(reminder => reminder.NextAt).ThenBy(reminder => reminder.Id), cancellationToken);
            var tick = new ReminderTick(planned, sent, count, oldest?.NextAt);
            if (await session.FindAsync<ReminderProgress>(ReminderProgress.OnlyId(), cancellationToken) is not { } progress)
                return tick;
            var after = progress with { LastTickAt = now, LastSent = sent, Overdue = count, OldestOverdue = oldest?.NextAt };
            var result = await _ports.Store.CommitAsync(Commit.OfRoot(after, now), cancellationToken);
            StoreOccupiedException.ThrowIfBusy([result]);
            if (result is CommitResult.Committed || tries == MostTries)
                return tick;
        }
    }
}

/// <summary>What a tick did.</summary>
/// <param name="Planned">How many events' plans were written.</param>
/// <param name="Sent">How many mails were taken.</param>
/// <param name="Overdue">How many reminders are due and not claimed, for example because the stop switch is on.</param>
/// <param name="OldestOverdue">When the oldest of them should have gone.</param>
public sealed record ReminderTick(int Planned, int Sent, int Overdue, DateTimeOffset? OldestOverdue);
