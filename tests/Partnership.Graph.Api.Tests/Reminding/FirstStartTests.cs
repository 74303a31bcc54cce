using System.Text.Json;
using Partnership.Graph.Api.Tests.Hosting;

namespace Partnership.Graph.Api.Tests.Reminding;

public sealed class FirstStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Mails => Path.Combine(_folder, ".data", "mails");

    [Fact]
    public async Task The_seeds_events_make_mails_in_the_folder_beside_the_store_and_a_second_start_makes_no_twins()
    {
        var first = await MailsAsync();
        var second = await MailsAsync();

        Assert.NotEmpty(first);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task The_mailbox_shows_each_mail_and_nothing_else_of_the_folder()
    {
        using var api = Serve();
        await api.StartedAsync(TestContext.Current.CancellationToken);
        await TickedAsync(api);
        using var client = new HttpClient { BaseAddress = new Uri(api.Address) };

        var list = await client.GetStringAsync("/mailbox", TestContext.Current.CancellationToken);
        Assert.All(Directory.GetFiles(Mails, "*.eml"), file => Assert.Contains($"href=\"/mailbox/{Path.GetFileNameWithoutExtension(file)}\"", list, StringComparison.Ordinal));
        var name = Path.GetFileNameWithoutExtension(Directory.GetFiles(Mails, "*.eml").First(file => File.ReadAllText(file).Contains("text/calendar", StringComparison.Ordinal)));
        var mail = await client.GetStringAsync($"/mailbox/{name}", TestContext.Current.CancellationToken);
        Assert.Contains($"<iframe src=\"/mailbox/{name}/html\" sandbox", mail, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VCALENDAR", mail, StringComparison.Ordinal);
        Assert.Contains("Confirm the plan", await client.GetStringAsync($"/mailbox/{name}/html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        foreach (var outside in new[] { "/mailbox/none", "/mailbox/..%2Fdevelopment-link-key", $"/mailbox/..%2Fmails%2F{name}" })
        {
            using var answer = await client.GetAsync(new Uri(outside, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        }

        // The links lead back to this server; opening one shows a page.
        var text = await File.ReadAllTextAsync(Directory.GetFiles(Mails, $"{name}.eml")[0], TestContext.Current.CancellationToken);
        var link = text.Split("\r\n").Single(line => line.StartsWith("List-Unsubscribe:", StringComparison.Ordinal)).Split('<', '>')[1];
        Assert.Contains("Stop reminders before events", await client.GetStringAsync(link, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_ready_once_the_store_answers_and_reminders_are_worked_on()
    {
        using var api = Serve();
        await api.StartedAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(api.Address) };

        using var live = JsonDocument.Parse(await client.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
        using var ready = JsonDocument.Parse(await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));

        Assert.Equal("Healthy", live.RootElement.GetProperty("status").GetString());
        Assert.Equal(["store", "scheduler"], ready.RootElement.GetProperty("checks").EnumerateObject().Select(check => check.Name));
        Assert.All(ready.RootElement.GetProperty("checks").EnumerateObject(), check => Assert.Equal("Healthy", check.Value.GetProperty("status").GetString()));
    }

    [Theory]
    [InlineData("Reminders__Scheduler__Interval", "00:00:01", "Reminders:Scheduler:Interval is 00:00:01; it has to be between 00:00:10 and 01:00:00")]
    [InlineData("Reminders__Scheduler__Intervall", "00:01:00", "The settings below Reminders:Scheduler cannot be read")]
    [InlineData("Clock__StartsAt", "tomorrow", "Clock:StartsAt is 'tomorrow', which is no time")]
    [InlineData("Mail__Transport", "Pigeon", "The settings below Mail cannot be read")]
    [InlineData("Mail__From", "nobody", "Mail:From is 'nobody', which is no e-mail address")]
    [InlineData("Mail__PublicAddress", "http://example.org/", "Mail:PublicAddress is 'http://example.org/'")]
    public async Task A_wrong_setting_is_named_and_nothing_is_opened(string name, string value, string message)
    {
        using var api = new ApiProcess(_folder, "Development", new Dictionary<string, string> { [name] = value }, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, await api.ExitAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith(message, api.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, ".data", "partnership-graph.db")));
    }

    [Fact]
    public async Task A_link_key_that_others_can_read_is_not_used()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        Directory.CreateDirectory(Path.Combine(_folder, ".data"));
        var key = Path.Combine(_folder, ".data", "development-link-key.txt");
        await File.WriteAllTextAsync(key, Convert.ToBase64String(new byte[32]), TestContext.Current.CancellationToken);
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        using var api = Serve();

        Assert.Equal(1, await api.ExitAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith($"The key {key} can be read by others than its owner", api.Output, StringComparison.Ordinal);
    }

    // A tick that is under way is finished before the process ends, and the first begins as soon as it serves.
    private async Task<IReadOnlyList<string?>> MailsAsync()
    {
        using var api = Serve();
        await api.StartedAsync(TestContext.Current.CancellationToken);
        await TickedAsync(api);
        api.Interrupt();
        Assert.Equal(0, await api.ExitAsync(TestContext.Current.CancellationToken));
        return [.. Directory.GetFiles(Mails, "*.eml").Select(Path.GetFileName).Order()];
    }

    private static async Task TickedAsync(ApiProcess api)
    {
        using var client = new HttpClient { BaseAddress = new Uri(api.Address) };
        while (!(await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken)).Contains("last worked on", StringComparison.Ordinal))
            await Task.Yield();
    }

    // A Tuesday morning, whenever this runs: at night and on Sundays nobody is mailed.
    private ApiProcess Serve() =>
        new(_folder, "Development", new Dictionary<string, string> { ["Clock__StartsAt"] = "2026-11-24T09:30:00Z" }, "--urls", "http://127.0.0.1:0");
}
