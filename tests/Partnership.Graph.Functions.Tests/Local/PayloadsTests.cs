using System.Text;
using Azure.Storage.Queues.Models;
using Partnership.Graph.Functions.Local;

namespace Partnership.Graph.Functions.Tests.Local;

/// <summary>Bodies as they were seen on the real host, letter by letter.</summary>
public sealed class PayloadsTests
{
    private static readonly Guid Random = Guid.Parse("4b0d1e9c-6d1d-4b5b-8a80-5b3c2f0a9d11");

    [Fact]
    public void A_timer_says_when_it_fired_last_and_fires_next()
    {
        var status = new ScheduleStatus(At("2026-11-22T05:33:00.0026435Z"), At("2026-11-22T05:34:00Z"), At("2026-11-22T05:33:00.0026435Z"));

        var body = Payloads.Timer("Minute", status, isPastDue: true, At("2026-11-22T05:33:30Z"), Random);

        Assert.Equal(
            """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"2026-11-22T05:33:00.0026435+00:00","Next":"2026-11-22T05:34:00+00:00","LastUpdated":"2026-11-22T05:33:00.0026435+00:00"},"IsPastDue":true}},"Metadata":{"sys":{"MethodName":"Minute","UtcNow":"2026-11-22T05:33:30Z","RandGuid":"4b0d1e9c-6d1d-4b5b-8a80-5b3c2f0a9d11"}}}""",
            Encoding.UTF8.GetString(body));
    }

    [Fact]
    public void A_schedule_under_a_minute_has_no_status()
    {
        var body = Payloads.Timer("Often", status: null, isPastDue: false, At("2026-11-22T05:33:30Z"), Random);

        Assert.Contains("\"ScheduleStatus\":null,\"IsPastDue\":false", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_encoded_twice_and_leaks_into_the_metadata()
    {
        var envelope = QueuesModelFactory.QueueMessage(
            "76bd405c-0000-4000-8000-000000000000", "MjJO", "", dequeueCount: 1, At("2026-11-22T05:40:00Z"), At("2026-11-22T05:30:00Z"), At("2026-11-29T05:30:00Z"));

        var body = Payloads.Queue("Work", "job", """{"kind":"ok"}""", envelope, At("2026-11-22T05:30:01Z"), Random);

        Assert.Equal(
            """{"Data":{"job":"\"{\\n  \\\"kind\\\": \\\"ok\\\"\\n}\""},"Metadata":{"DequeueCount":"1","ExpirationTime":"2026-11-29T05:30:00+00:00","Id":"\"76bd405c-0000-4000-8000-000000000000\"","InsertionTime":"2026-11-22T05:30:00+00:00","NextVisibleTime":"2026-11-22T05:40:00+00:00","PopReceipt":"\"MjJO\"","sys":{"MethodName":"Work","UtcNow":"2026-11-22T05:30:01Z","RandGuid":"4b0d1e9c-6d1d-4b5b-8a80-5b3c2f0a9d11"},"kind":"\"ok\""}}""",
            Encoding.UTF8.GetString(body));
    }

    [Fact]
    public void A_time_leaks_the_american_way()
    {
        var envelope = QueuesModelFactory.QueueMessage("id", "pop", "", dequeueCount: 2, At("2026-11-22T05:40:00Z"), At("2026-11-22T05:30:00Z"), At("2026-11-29T05:30:00Z"));

        var body = Payloads.Queue("Work", "job", """{"at":"2026-11-22T17:30:00"}""", envelope, At("2026-11-22T05:30:01Z"), Random);

        Assert.Contains("\"at\":\"11/22/2026 17:30:00\"", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
}
