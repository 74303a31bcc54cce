using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

public sealed class MailReceiptsTests
{
    private static readonly NodeId Id = NodeId.Of(nameof(Delivery), "d4f1");
    private static readonly DateTimeOffset Sent = new(2026, 8, 6, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_failure_for_good_counts_whatever_order_receipts_come_in()
    {
        ReceiptStatus[] receipts = [ReceiptStatus.TemporaryFailure, ReceiptStatus.PermanentFailure, ReceiptStatus.Delivered, ReceiptStatus.TechnicalFailure];

        Assert.All(Orders(receipts), order => Assert.Equal((ReminderState.Bounced, true), StateAfter(order)));
    }

    [Theory]
    [InlineData(ReceiptStatus.TemporaryFailure)]
    [InlineData(ReceiptStatus.TechnicalFailure)]
    public void Arrival_counts_more_than_a_failure_that_was_not_for_good(ReceiptStatus failure) =>
        Assert.All(Orders([failure, ReceiptStatus.Delivered, failure]), order => Assert.Equal((ReminderState.Delivered, false), StateAfter(order)));

    [Theory]
    [InlineData(ReceiptStatus.TemporaryFailure)]
    [InlineData(ReceiptStatus.TechnicalFailure)]
    public void Where_only_that_was_reported_the_mail_did_not_arrive(ReceiptStatus failure) =>
        Assert.Equal((ReminderState.Bounced, false), StateAfter([failure]));

    private static (ReminderState State, bool ForGood) StateAfter(ReceiptStatus[] order)
    {
        var mail = new Delivery { Id = Id, AggregateId = Id, Source = Source.User, Kind = DeliveryKind.Reminder, ReminderIds = [], State = ReminderState.Sent, DueAt = Sent };
        var after = order.Select(Receipt).Aggregate(mail, MailReceipts.After);
        return (after.State, after.BouncedForGood);
    }

    private static DeliveryReceipt Receipt(ReceiptStatus status, int minute) => new()
    {
        Id = NodeId.Of(nameof(DeliveryReceipt), $"{minute}"),
        AggregateId = Id,
        Source = Source.User,
        Reference = "d4f1",
        Status = status,
        At = Sent.AddMinutes(minute),
        ReceivedAt = Sent.AddMinutes(minute),
    };

    private static IEnumerable<ReceiptStatus[]> Orders(ReceiptStatus[] statuses) => statuses.Length <= 1
        ? [statuses]
        : statuses.SelectMany((status, index) => Orders([.. statuses[..index], .. statuses[(index + 1)..]]).Select(rest => (ReceiptStatus[])[status, .. rest]));
}
