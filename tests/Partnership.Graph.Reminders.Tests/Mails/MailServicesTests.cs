using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Links;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Transports;
using Partnership.Graph.Reminders.Transports.Notify;
using Partnership.Graph.Reminders.Transports.Pickup;
using Partnership.Graph.Reminders.Transports.Smtp;

namespace Partnership.Graph.Reminders.Tests.Mails;

public sealed class MailServicesTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    [Fact]
    public void Without_any_setting_mails_go_into_a_folder_and_have_no_links()
    {
        using var host = Host([]);

        Assert.IsType<PickupTransport>(host.Services.GetRequiredService<IMailTransport>());
        Assert.IsType<NoLetterLinks>(host.Services.GetRequiredService<ILetterLinks>());
    }

    [Fact]
    public async Task A_server_is_chosen_by_its_settings()
    {
        using var host = Host([("Mail:Transport", "Smtp"), ("Mail:From", "reminders@example.org"), ("Mail:Smtp:Host", "smtp.example.org"), ("Mail:Smtp:Security", "ImplicitTls"), ("Mail:Smtp:Port", "465")]);

        await using var transport = Assert.IsType<SmtpTransport>(host.Services.GetRequiredService<IMailTransport>());
        Assert.Equal(SmtpSecurity.ImplicitTls, host.Services.GetRequiredService<IOptions<MailSettings>>().Value.Smtp.Security);
    }

    [Fact]
    public void Notify_is_chosen_by_its_settings()
    {
        using var host = Host([
            ("Mail:Transport", "Notify"),
            ("Mail:Notify:ApiKey", "key-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0"),
            ("Mail:Notify:TemplateId", "f33517ff-2a88-4f6e-b855-c550268ce08a"),
        ]);

        Assert.IsType<NotifyTransport>(host.Services.GetRequiredService<IMailTransport>());
    }

    [Theory]
    [InlineData("Mail:From", "nobody", "Mail:From is 'nobody'")]
    [InlineData("Mail:ReplyTo", "nobody", "Mail:ReplyTo is 'nobody'")]
    [InlineData("Mail:PublicAddress", "http://example.org", "Mail:PublicAddress is 'http://example.org/'")]
    [InlineData("Mail:PublicAddress", "https://example.org", "Mail:LinkKeys is empty")]
    [InlineData("Mail:LinkKeys:0", "c2hvcnQ=", "Mail:LinkKeys:0 is not base64")]
    [InlineData("Mail:Transport", "Smtp", "Mail:Smtp:Host is ''")]
    [InlineData("Mail:Transport", "Notify", "Mail:Notify:ApiKey is not an API key")]
    [InlineData("Mail:Pickup:Folder", "", "Mail:Pickup:Folder is empty")]
    public async Task A_program_with_a_wrong_setting_does_not_start_and_says_which(string setting, string value, string message)
    {
        using var host = Host([(setting, value)]);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_signed_for_the_person_and_the_same_at_each_attempt()
    {
        using var host = Host([("Mail:PublicAddress", "https://example.org"), ("Mail:LinkKeys:0", Key)]);
        var links = host.Services.GetRequiredService<ILetterLinks>();
        var (person, clinic) = (NodeId.Parse("Person:a", null), NodeId.Parse("Event:b", null));

        var made = links.ForEvent(person, clinic, TestMails.Date);
        Assert.Equal(made, links.ForEvent(person, clinic, TestMails.Date));
        Assert.Null(links.ForPerson(person, null, TestMails.Date).Unsubscribe);

        var signer = host.Services.GetRequiredService<LinkSigner>();
        var confirm = Assert.IsType<LinkCheck.Good>(signer.Check(made.Confirm!.Segments[^1], LinkPurpose.Confirm, TestMails.Date.AddDays(89)));
        Assert.Equal(["Person:a", "Event:b"], confirm.Link.Subjects);
        var unsubscribe = links.ForPerson(person, ReminderTopic.Weekly, TestMails.Date).Unsubscribe!;
        Assert.Equal(["Person:a", "Weekly"], Assert.IsType<LinkCheck.Good>(signer.Check(unsubscribe.Segments[^1], LinkPurpose.Unsubscribe, TestMails.Date)).Link.Subjects);
    }

    private static IHost Host(IEnumerable<(string Setting, string Value)> settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.Select(item => KeyValuePair.Create(item.Setting, (string?)item.Value)));
        builder.Services.AddSingleton(TimeProvider.System).AddMails(builder.Configuration);
        return builder.Build();
    }
}
