using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Partnership.Graph.Api.Tests.Hosting;
using Partnership.Graph.Tools;

namespace Partnership.Graph.BrowserTests;

/// <summary>The product as its user starts it, sending through a real SMTP server into mailboxes that a browser shows.</summary>
public sealed class MailTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("browser-tests-mails-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_seeds_events_reach_mailboxes_on_first_start_and_people_calendars_and_other_programs_can_read_them()
    {
        await using var browser = await Chromium.LaunchAsync();
        using var maildev = await NodeTools.StartAsync("maildev.mjs", Ct);
        var ports = JsonNode.Parse(await maildev.StandardOutput.ReadLineAsync(Ct) ?? throw new InvalidOperationException("MailDev did not start."))!;
        using var mailboxes = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{(int)ports["web"]!}/") };

        await SendAsync((int)ports["smtp"]!);

        var mails = JsonNode.Parse(await mailboxes.GetStringAsync("email", Ct))!.AsArray();
        Assert.NotEmpty(mails);
        var files = Directory.CreateDirectory(Path.Combine(_folder.FullName, "mails"));
        foreach (var mail in mails)
            await File.WriteAllBytesAsync(Path.Combine(files.FullName, $"{mail!["id"]}.eml"), await mailboxes.GetByteArrayAsync($"email/{mail["id"]}/download", Ct), Ct);
        await ReadByOthersAsync(files.FullName, mails.Count);

        var clinic = mails.First(mail => ((string)mail!["subject"]!).StartsWith("Confirm the plan", StringComparison.Ordinal))!;
        var page = await browser.OpenPageAsync();
        await page.GotoAsync($"{mailboxes.BaseAddress}email/{clinic["id"]}/html");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Confirm the plan" })).ToBeVisibleAsync();
        await Pictures.TakeAsync(page, "mail-in-a-mailbox");
        maildev.StandardInput.Close();
        await maildev.WaitForExitAsync(Ct);
    }

    // A Tuesday morning, whenever this runs: at night and on Sundays nobody is mailed.
    private async Task SendAsync(int port)
    {
        var settings = new Dictionary<string, string>
        {
            ["Clock__StartsAt"] = "2026-11-24T09:30:00Z",
            ["Mail__Transport"] = "Smtp",
            ["Mail__From"] = "reminders@partnerships.example.org",
            ["Mail__ReplyTo"] = "desk@partnerships.example.org",
            ["Mail__Smtp__Host"] = "127.0.0.1",
            ["Mail__Smtp__Port"] = $"{port}",
            ["Mail__Smtp__Security"] = "None",
        };
        using var api = new ApiProcess(_folder.FullName, "Development", settings, "--urls", "http://127.0.0.1:0");
        await api.StartedAsync(Ct);
        using var client = new HttpClient { BaseAddress = new Uri(api.Address) };
        while (!(await client.GetStringAsync("/health/ready", Ct)).Contains("last worked on", StringComparison.Ordinal))
            await Task.Yield();
        api.Interrupt();
        Assert.Equal(0, await api.ExitAsync(Ct));
    }

    private static async Task ReadByOthersAsync(string folder, int count)
    {
        var read = JsonNode.Parse(await PythonAsync(folder))!.AsObject();
        Assert.Equal(count, read.Count);
        Assert.All(read, mail => Assert.Equal("[]", mail.Value!["defects"]!.ToJsonString()));
        Assert.All(read, mail => Assert.InRange((int)mail.Value!["longestLine"]!, 1, 998));

        var calendars = read.Select(mail => (string?)mail.Value!["calendar"]).OfType<string>().ToList();
        Assert.NotEmpty(calendars);
        var parsed = JsonNode.Parse(await NodeTools.RunAsync("ical.mjs", [], JsonSerializer.Serialize(calendars), Ct))!.AsArray();
        Assert.All(parsed, calendar => Assert.Equal("REQUEST", (string?)calendar!["method"]));
        Assert.All(parsed, calendar => Assert.Single(calendar!["events"]!.AsArray()));
    }

    private static async Task<string> PythonAsync(string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", [Path.Combine(NodeTools.Folder, "read-mails.py"), folder]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync(Ct);
            await process.WaitForExitAsync(Ct);
            Assert.Equal(0, process.ExitCode);
            return output;
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("Python is not installed.");
            throw;
        }
    }
}
