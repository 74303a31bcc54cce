using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Graph.Functions.Invocations;

namespace Partnership.Graph.Functions.Tests.Invocations;

public sealed class InvocationTests
{
    [Fact]
    public void A_timer_at_its_first_time_has_fired_never()
    {
        var tick = TimerTick.Parse(Json("""{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"0001-01-01T00:00:00+00:00","Next":"2026-11-22T05:34:00+00:00","LastUpdated":"0001-01-01T00:00:00+00:00"},"IsPastDue":false}"""));

        Assert.Equal(new TimerTick(false, null), tick);
    }

    [Fact]
    public void A_timer_that_is_past_due_says_so_and_when_it_fired_last()
    {
        var tick = TimerTick.Parse(Json("""{"ScheduleStatus":{"Last":"2026-11-22T05:33:00.0026435+00:00"},"IsPastDue":true}"""));

        Assert.Equal(new TimerTick(true, new DateTimeOffset(2026, 11, 22, 5, 33, 0, TimeSpan.Zero).AddTicks(26435)), tick);
    }

    [Fact]
    public void A_timer_of_less_than_a_minute_has_no_status() =>
        Assert.Equal(new TimerTick(false, null), TimerTick.Parse(Json("""{"ScheduleStatus":null,"IsPastDue":false}""")));

    [Fact]
    public void A_message_is_decoded_twice()
    {
        var body = InvocationBody.Parse(Json("""{"Data":{"job":"\"{\\n  \\\"kind\\\": \\\"ok\\\"\\n}\""},"Metadata":{"DequeueCount":"3","Id":"\"76bd405c\"","kind":"\"ok\""}}"""));

        var message = QueueMessage.Parse(body.Payload("job"), body.DequeueCount);

        Assert.Equal("ok", message.Content.GetProperty("kind").GetString());
        Assert.Equal(3, message.DequeueCount);
        Assert.Equal("76bd405c", body.MessageId);
    }

    [Theory]
    [InlineData("\"plain words\"")]
    [InlineData("\"\\\"a string\\\"\"")]
    [InlineData("\"[1, 2]\"")]
    public void A_message_that_is_no_object_is_refused(string payload) =>
        Assert.Contains("JSON object", Assert.Throws<InvocationException>(() => QueueMessage.Parse(Json(payload), 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_payload_of_another_name_is_refused()
    {
        var body = InvocationBody.Parse(Json("""{"Data":{"job":"{}"},"Metadata":{}}"""));

        Assert.Contains("'reminder'", Assert.Throws<InvocationException>(() => body.Payload("reminder")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_has_its_query_as_text_and_its_headers_as_lists()
    {
        var call = HttpCall.Parse(Json("""{"Url":"http://x/api/a?b=c","Method":"post","Query":"{\"b\":\"c\"}","Headers":{"Content-Type":["text/plain"]},"Params":{"token":"t"},"Body":"hello"}"""));

        Assert.Equal(("POST", "c", "text/plain", "t", "hello"), (call.Method, call.Query["b"], call.Headers["content-type"], call.Route["token"], call.Body));
    }

    [Fact]
    public void Every_answer_is_a_json_object()
    {
        var result = new InvocationResult
        {
            Outputs = new Dictionary<string, IReadOnlyList<JsonObject>> { ["reminders"] = [new JsonObject { ["id"] = 1 }, new JsonObject { ["id"] = 2 }] },
            Logs = ["two"],
        };

        Assert.Equal("""{"Outputs":{},"Logs":[],"ReturnValue":null}""", InvocationResult.Done.ToJson().ToJsonString());
        Assert.Equal("""{"Outputs":{"reminders":[{"id":1},{"id":2}]},"Logs":["two"],"ReturnValue":null}""", result.ToJson().ToJsonString());
        Assert.Equal(
            """{"Outputs":{"res":{"statusCode":201,"body":"made","headers":{"Content-Type":"text/plain; charset=utf-8"}}},"Logs":[],"ReturnValue":null}""",
            InvocationResult.Of(new HttpReply(201, "made"), "res").ToJsonString());
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
