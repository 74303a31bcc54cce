using NCrontab;
using Partnership.Graph.Functions.Registration;

namespace Partnership.Graph.Functions.Local;

/// <summary>Fires one timer function by its schedule, in UTC. What was missed while the host was down is made up for once, and said to be past due.</summary>
internal sealed class TimerPump(FunctionFile function, FunctionBinding trigger, HandlerProcess handler, QueueOutput output, TimerMemory memory, TimeProvider clock, Action<string> log)
{
    private readonly CrontabSchedule _schedule = CrontabSchedule.Parse(trigger.Schedule!, new CrontabSchedule.ParseOptions { IncludingSeconds = true });

    /// <summary>Fires at each time of the schedule until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            if (memory.Read(function.Name) is { } missed && missed.Next <= clock.GetUtcNow())
                await FireAsync(isPastDue: true, stopping);
            while (true)
            {
                var next = Next(clock.GetUtcNow());
                await Task.Delay(next - clock.GetUtcNow() is { Ticks: > 0 } wait ? wait : TimeSpan.Zero, clock, stopping);
                // A timer of the platform may ring a moment early.
                while (clock.GetUtcNow() < next)
                    await Task.Delay(TimeSpan.FromMilliseconds(1), clock, stopping);
                await FireAsync(isPastDue: false, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // It was told to stop.
        }
    }

    /// <summary>Fires now. A failure is logged, and not tried again.</summary>
    public async Task FireAsync(bool isPastDue, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var before = memory.Read(function.Name);
        var status = new ScheduleStatus(before?.Last ?? new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero), Next(now), before?.LastUpdated ?? new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero));
        try
        {
            var answer = await handler.InvokeAsync(function.Name, Payloads.Timer(function.Name, status, isPastDue, now, Guid.CreateVersion7(now)), cancellationToken);
            if (answer is InvocationAnswer.Succeeded succeeded)
                await output.WriteAsync(function, succeeded.Outputs, cancellationToken);
            else
                log($"{function.Name} failed and is not tried again before its next time: {(answer as InvocationAnswer.Failed)?.Reason ?? "its answer was empty."}");
        }
        catch (Exception unreachable) when (unreachable is Azure.RequestFailedException or AggregateException)
        {
            log($"{function.Name}: what it answered could not be put into its queue: {unreachable.Message.Split('\n')[0]}");
        }

        if (trigger.UseMonitor)
            memory.Write(function.Name, new ScheduleStatus(now, Next(clock.GetUtcNow()), clock.GetUtcNow()));
    }

    private DateTimeOffset Next(DateTimeOffset after) => new(_schedule.GetNextOccurrence(after.UtcDateTime), TimeSpan.Zero);
}
