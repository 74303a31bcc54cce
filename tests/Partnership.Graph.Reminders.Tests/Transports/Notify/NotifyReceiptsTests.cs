using System.Text;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Transports.Notify;

namespace Partnership.Graph.Reminders.Tests.Transports.Notify;

public sealed class NotifyReceiptsTests
{
    private const string Token = "a long token that was agreed";

    [Fact]
    public void A_receipt_is_read()
    {
        var read = NotifyReceipts.TryRead(Encoding.UTF8.GetBytes("""
            {
              "id": "740e5834-3a29-46b4-9a6f-16142fde533a", "reference": "d4f1", "to": "office@rivers.example.org", "status": "permanent-failure",
              "created_at": "2026-08-06T08:00:00.000000Z", "completed_at": "2026-08-06T08:00:05.123456Z", "sent_at": "2026-08-06T08:00:01.000000Z",
              "notification_type": "email", "template_id": "f33517ff-2a88-4f6e-b855-c550268ce08a", "template_version": 1
            }
            """), out var receipt, out _);

        Assert.True(read);
        Assert.Equal(("740e5834-3a29-46b4-9a6f-16142fde533a", "d4f1", ReceiptStatus.PermanentFailure), (receipt.ProviderId, receipt.Reference, receipt.Status!.Value));
        Assert.Equal(new DateTimeOffset(2026, 8, 6, 8, 0, 5, TimeSpan.Zero).AddTicks(1234560), receipt.At);
    }

    [Theory]
    [InlineData("sending")]
    [InlineData("a word of tomorrow")]
    public void A_word_that_is_not_known_decides_nothing(string word)
    {
        Assert.True(NotifyReceipts.TryRead(Encoding.UTF8.GetBytes($$"""{"id":"a","status":"{{word}}","created_at":"2026-08-06T08:00:00Z"}"""), out var receipt, out _));
        Assert.Null(receipt.Status);
        Assert.Equal(word, receipt.Word);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"id":"a","status":"delivered","created_at":"yesterday"}""")]
    [InlineData("""{"id":"a","status":"delivered","created_at":"2026-08-06T08:00:00Z","notification_type":"sms"}""")]
    public void What_is_no_receipt_is_refused_with_the_reason(string body)
    {
        Assert.False(NotifyReceipts.TryRead(Encoding.UTF8.GetBytes(body), out _, out var problem));
        Assert.NotEmpty(problem);
    }

    [Theory]
    [InlineData("Bearer a long token that was agreed", true)]
    [InlineData("bearer a long token that was agreed", true)]
    [InlineData("Bearer a long token that was agreeD", false)]
    [InlineData("Bearer ", false)]
    [InlineData("Basic a long token that was agreed", false)]
    [InlineData(null, false)]
    public void Only_who_has_the_token_may_post_receipts(string? authorization, bool may) =>
        Assert.Equal(may, NotifyReceipts.IsAuthorised(authorization, Token));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Where_no_token_was_agreed_nobody_may(string? token) => Assert.False(NotifyReceipts.IsAuthorised("Bearer ", token));
}
