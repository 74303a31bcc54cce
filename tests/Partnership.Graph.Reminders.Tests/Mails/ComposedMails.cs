using System.Text;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Mime;
using Partnership.Graph.Reminders.Transports.Pickup;

namespace Partnership.Graph.Reminders.Tests.Mails;

/// <summary>
/// One mail of each kind, one that is hard to read, and some of random text, as files in a folder that goes away with the test. When the
/// variable MAILS names a folder, their HTML is kept there, to be looked at.
/// </summary>
internal sealed class ComposedMails : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("composed-mails-");

    public string Folder => _folder.FullName;

    public Dictionary<string, MailMessage> ByReference { get; } = [];

    public static async Task<ComposedMails> WriteAsync(CancellationToken ct)
    {
        var mails = new ComposedMails();
        var composer = new MailComposer(
            new Mailbox(TestMails.Address("reminders@partnerships.example.org"), "Partnership reminders"),
            new Mailbox(TestMails.Address("desk@partnerships.example.org"), "Ysgol Llangŵyn, desk"));
        var transport = new PickupTransport(mails.Folder);
        foreach (var (kind, letter) in TestLetters.OfEachKind)
            await PutAsync(await composer.ComposeAsync(letter with { Reference = kind }));

        var final = TestLetters.Reminder(Domain.Reminders.ReminderPurpose.ConfirmPlan, 21);
        var strange = TestLetters.About(final, one => one with
        {
            Name = "=?utf-8?Q?Zoë's_\u202Eclinic?= 🩺 “naïve” \r\nBcc: eve@example.org",
            Host = "Ysgol Gynradd Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
        });
        await PutAsync(await composer.ComposeAsync(strange with { Reference = "strange", To = strange.To with { Name = "O’Neil, \"Zoë\" <z>\r\n" } }));

        var random = new Random(20260806);
        for (var i = 0; i < 60; i++) await PutAsync(RandomMail(random, $"random-{i}"));
        return mails;

        async Task PutAsync(MailMessage mail)
        {
            mails.ByReference[mail.Reference] = mail;
            await transport.SendAsync(mail, ct);
            if (Environment.GetEnvironmentVariable("MAILS") is { Length: > 0 } kept)
                await File.WriteAllTextAsync(Path.Combine(kept, $"{mail.Reference}.html"), mail.Html, ct);
        }
    }

    private static MailMessage RandomMail(Random random, string reference) => TestMails.Mail(reference) with
    {
        ReplyTo = new Mailbox(TestMails.Address("desk@partnerships.example.org"), "Ysgol Llangŵyn, desk"),
        To = new Mailbox(TestMails.Address("office@rivers.example.org"), OneLine.Of($"z{RandomText(random, 16)}")),
        Subject = OneLine.Of($"z{RandomText(random, 300)}"),
        Text = RandomText(random, 3000),
        Html = RandomText(random, 3000),
    };

    private static string RandomText(Random random, int atMost) => string.Concat(Enumerable.Range(0, random.Next(atMost)).Select(_ => new Rune(random.Next(9) switch
    {
        0 => '\n',
        1 or 2 => ' ',
        3 => '=',
        4 => '.',
        5 => 0x1F600 + random.Next(60),
        6 => random.Next(0xC0, 0x180),
        _ => random.Next('!', '~' + 1),
    }).ToString()));

    public void Dispose() => _folder.Delete(recursive: true);
}
