using Partnership.Graph.Reminders.Mime;
using Partnership.Graph.Reminders.Tests.Mails;
using Partnership.Graph.Reminders.Transports;
using Partnership.Graph.Reminders.Transports.Pickup;

namespace Partnership.Graph.Reminders.Tests.Transports.Pickup;

public sealed class PickupTransportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pickup-tests-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Mails => Path.Combine(_folder.FullName, "made", "when", "missing");

    [Fact]
    public async Task A_mail_is_a_file_named_for_it_and_a_repeated_one_takes_its_place()
    {
        var transport = new PickupTransport(Mails);

        await transport.SendAsync(TestMails.Mail(), Ct);
        Assert.IsType<SendResult.Accepted>(await transport.SendAsync(TestMails.Mail(), Ct));

        var file = Assert.Single(Directory.GetFiles(Mails));
        Assert.Equal("d4f1.eml", Path.GetFileName(file));
        Assert.Equal(MimeWriter.Write(TestMails.Mail()), await File.ReadAllBytesAsync(file, Ct));
    }

    [Fact]
    public async Task Attempts_at_once_leave_one_whole_mail_and_no_drafts()
    {
        var transport = new PickupTransport(Mails);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => transport.SendAsync(TestMails.Mail(), Ct)));

        Assert.Equal(MimeWriter.Write(TestMails.Mail()), await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(Mails)), Ct));
    }

    [Fact]
    public async Task A_reference_cannot_lead_out_of_the_folder()
    {
        await new PickupTransport(Mails).SendAsync(TestMails.Mail("../../outside"), Ct);

        Assert.Single(Directory.GetFiles(Mails, "*.eml"));
        Assert.Single(Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task It_knows_what_was_put_there()
    {
        var transport = new PickupTransport(Mails);
        Assert.IsType<LookUpResult.NotFound>(await transport.LookUpAsync("d4f1", Ct));

        await transport.SendAsync(TestMails.Mail(), Ct);
        Assert.IsType<LookUpResult.Found>(await transport.LookUpAsync("d4f1", Ct));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_a_temporary_failure()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "made"), "a file", Ct);

        Assert.IsType<SendResult.Temporary>(await new PickupTransport(Mails).SendAsync(TestMails.Mail(), Ct));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
