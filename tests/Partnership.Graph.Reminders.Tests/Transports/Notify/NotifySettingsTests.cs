using Partnership.Graph.Reminders.Transports.Notify;

namespace Partnership.Graph.Reminders.Tests.Transports.Notify;

public sealed class NotifySettingsTests
{
    private static readonly string Key = $"a-name-with-hyphens-{FakeNotify.Service}-{FakeNotify.Secret}";

    [Fact]
    public void A_key_and_a_template_are_all_it_takes() => Assert.Empty(Good().Problems());

    [Fact]
    public void A_key_that_is_none_is_named_and_not_repeated()
    {
        var settings = Good();
        settings.ApiKey = $"name-{FakeNotify.Secret}";

        var problem = Assert.Single(settings.Problems());
        Assert.Contains("Mail:Notify:ApiKey", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeNotify.Secret, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_other_problem_is_named()
    {
        var settings = Good();
        (settings.Address, settings.TemplateId, settings.ReplyToId, settings.ReceiptToken, settings.MailsPerMinute, settings.Timeout) =
            (new Uri("http://example.org"), "template", "reply", "short", 3001, TimeSpan.Zero);

        Assert.Equal(
            ["Address", "TemplateId", "ReplyToId", "ReceiptToken", "MailsPerMinute", "Timeout"],
            settings.Problems().Select(problem => problem.Split([':', ' '])[2]));
    }

    private static NotifySettings Good() => new() { ApiKey = Key, TemplateId = "f33517ff-2a88-4f6e-b855-c550268ce08a" };
}
