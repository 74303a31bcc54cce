using System.Collections.Concurrent;
using System.Diagnostics;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Tests.Planning;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

public sealed class ReminderTelemetryTests : IDisposable
{
    private static readonly ActivitySource Test = new(nameof(ReminderTelemetryTests));

    private readonly World _world = new(Given.London("2026-01-06 09:00"));
    private readonly ConcurrentBag<Activity> _spans = [];

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_tick_and_what_each_of_its_mails_went_through_are_one_trace()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is ReminderTelemetry.Name or nameof(ReminderTelemetryTests),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Add,
        };
        ActivitySource.AddActivityListener(listener);

        using (var root = Test.StartActivity("test"))
        {
            await _world.TickAsync("2026-02-19 10:00");
            var ofTest = _spans.Where(span => span.TraceId == root!.TraceId).ToList();

            var tick = Assert.Single(ofTest, span => span.OperationName == "tick");
            var mails = ofTest.Where(span => span.OperationName == "send mail").ToList();
            Assert.Equal(2, mails.Count);
            Assert.All(mails, mail => Assert.Equal(tick.SpanId, mail.ParentSpanId));
            Assert.All(mails, mail => Assert.Equal("Accepted", Assert.Single(ofTest, span => span.OperationName == "hand over" && span.ParentSpanId == mail.SpanId).GetTagItem("reminders.result")));
        }
    }
}
