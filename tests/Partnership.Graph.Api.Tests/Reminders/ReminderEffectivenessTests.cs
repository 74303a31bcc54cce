using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Tests.Reminders;

public sealed class ReminderEffectivenessTests
{
    private const string Query = """
        { reminderEffectiveness(from: "2026-06-01", to: "2026-06-30") { asOf
            groups { ruleKey rule { name } slot purpose lead { offset unit }
              figures { planned sent { numerator denominator } skipped { numerator } failed { numerator } delivered { numerator denominator }
                coming { value withheld } comingShare notComing { value withheld } attendanceRecorded { numerator denominator } } }
            total { planned sent { numerator } coming { value withheld } } } }
        """;

    [Fact]
    public async Task Each_slot_says_what_became_of_its_reminders_and_what_came_of_them()
    {
        await using var graph = await ChangingGraph.StartAsync();
        for (var number = 0; number < 8; number++)
        {
            await ReminderAsync(graph, number, "final", ReminderPurpose.Final, number switch { 0 => ReminderState.Bounced, 1 => ReminderState.Skipped, 2 => ReminderState.Dead, 3 => ReminderState.Delivered, _ => ReminderState.Sent });
            if (number >= 3)
                await AnswerAsync(graph, number, "answerComing");
        }

        await ReminderAsync(graph, 8, "attendance", ReminderPurpose.Attendance, ReminderState.Sent);
        await ReminderAsync(graph, 9, "attendance", ReminderPurpose.Attendance, ReminderState.Sent, EventStatus.Completed);

        var answer = await graph.RunAsync(Query);

        Assert.Null(answer["errors"]?.ToJsonString());
        var groups = answer["data"]!["reminderEffectiveness"]!["groups"]!.AsArray();
        Assert.Equal(["final", "attendance"], groups.Select(group => (string?)group!["slot"]));
        Assert.Equal("""{"ruleKey":"default","rule":{"name":"Every event"},"slot":"final","purpose":"FINAL","lead":{"offset":-1,"unit":"WORKING_DAYS"},"figures":{"planned":8,"sent":{"numerator":6,"denominator":8},"skipped":{"numerator":1},"failed":{"numerator":2},"delivered":{"numerator":1,"denominator":6},"coming":{"value":5,"withheld":null},"comingShare":0.8333333333333334,"notComing":{"value":0,"withheld":null},"attendanceRecorded":null}}""", groups[0]!.ToJsonString());
        Assert.Equal("""{"numerator":1,"denominator":2}""", groups[1]!["figures"]!["attendanceRecorded"]!.ToJsonString());
        Assert.Equal(10, (int)answer["data"]!["reminderEffectiveness"]!["total"]!["planned"]!);
    }

    [Fact]
    public async Task Few_answers_are_withheld()
    {
        await using var graph = await ChangingGraph.StartAsync();
        for (var number = 0; number < 4; number++)
        {
            await ReminderAsync(graph, number, "final", ReminderPurpose.Final, ReminderState.Sent);
            await AnswerAsync(graph, number, "answerNotComing");
        }

        var figures = (await graph.RunAsync(Query))["data"]!["reminderEffectiveness"]!["groups"]![0]!["figures"]!;

        Assert.Equal("""{"value":null,"withheld":"SMALL_NUMBER"}""", figures["notComing"]!.ToJsonString());
    }

    [Fact]
    public async Task An_answer_before_the_mail_is_not_put_down_to_it()
    {
        await using var graph = await ChangingGraph.StartAsync();
        for (var number = 0; number < 5; number++)
        {
            await ReminderAsync(graph, number, "final", ReminderPurpose.Final, ReminderState.Sent, sentAt: graph.Clock.GetUtcNow().AddMinutes(1));
            await AnswerAsync(graph, number, "answerComing");
        }

        var figures = (await graph.RunAsync(Query))["data"]!["reminderEffectiveness"]!["groups"]![0]!["figures"]!;

        Assert.Equal(0, (int)figures["coming"]!["value"]!);
    }

    [Fact]
    public async Task A_test_mail_counts_nowhere()
    {
        await using var graph = await ChangingGraph.StartAsync();
        await graph.RunAsync("""mutation { sendTestReminder(input: { eventId: "Event:clinic-rivers-flu", purpose: FINAL }) { delivery { id } } }""", user: WhyReminderTests.Account("Coordinator", email: "coordinator.rivers@example.org"));

        var answer = await graph.RunAsync(Query);

        Assert.Equal(0, (int)answer["data"]!["reminderEffectiveness"]!["total"]!["planned"]!);
    }

    [Fact]
    public async Task Days_that_cannot_be_are_refused()
    {
        await using var graph = await ChangingGraph.StartAsync();

        var answer = await graph.RunAsync("""{ reminderEffectiveness(from: "2026-07-01", to: "2026-06-01") { asOf } }""");

        Assert.Equal("BAD_USER_INPUT", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    private static async Task ReminderAsync(ChangingGraph graph, int number, string slot, ReminderPurpose purpose, ReminderState state, EventStatus status = EventStatus.Confirmed, DateTimeOffset? sentAt = null)
    {
        var one = (await graph.FindAsync<Event>("Event:clinic-rivers-flu")) with { Id = EventId(number), AggregateId = EventId(number), Version = 0, Status = status };
        var mail = NodeId.Of(nameof(Delivery), $"mail-{number}");
        var now = graph.Clock.GetUtcNow();
        await graph.CommitAsync(new Delivery { Id = mail, AggregateId = mail, Source = Source.User, Kind = DeliveryKind.Reminder, ReminderIds = [], State = state, DueAt = now, SentAt = sentAt ?? now });
        await graph.CommitAsync(one, new Reminder
        {
            Id = Reminder.IdOf("default", 1, one.Id, 0, $"Person:{number}", ReminderChannel.Email, slot),
            AggregateId = one.Id,
            Source = Source.User,
            EventId = one.Id,
            RuleKey = "default",
            RuleRevision = 1,
            ScheduleRevision = 0,
            Slot = slot,
            Purpose = purpose,
            PersonId = NodeId.Of("Person", $"{number}"),
            Channel = ReminderChannel.Email,
            State = state,
            DueAt = now,
            SendAt = now,
            DeliveryId = mail,
        });
    }

    private static async Task AnswerAsync(ChangingGraph graph, int number, string action)
    {
        var entry = new AuditEntry
        {
            Id = NodeId.Of(nameof(AuditEntry), $"answer-{number}"),
            AggregateId = EventId(number),
            Source = Source.User,
            SubjectId = EventId(number),
            Actor = $"Person:{number}",
            At = graph.Clock.GetUtcNow(),
            Action = action,
            Fields = [],
        };
        Assert.IsType<CommitResult.Committed>(await graph.Store.CommitAsync(new Commit { AggregateId = EventId(number), At = entry.At, Audit = [entry] }, TestContext.Current.CancellationToken));
    }

    private static NodeId EventId(int number) => NodeId.Of("Event", $"reminded-{number}");
}
