using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Reminders.Calendars;
using Partnership.Graph.Reminders.Tests.Calendars;
using Partnership.Graph.Tools;

namespace Partnership.Graph.Reminders.Tests.Mails;

/// <summary>Our mails as others read them: Python's email package and the npm package ical.js.</summary>
public sealed class OutsideReaderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Python_reads_mails_of_each_kind_and_of_random_text_without_a_defect()
    {
        using var mails = await ComposedMails.WriteAsync(Ct);

        var read = JsonNode.Parse(await PythonAsync("read-mails.py", mails.Folder))!.AsObject();

        Assert.Equal(mails.ByReference.Keys.Order(StringComparer.Ordinal), read.Select(mail => mail.Key).Order(StringComparer.Ordinal));
        foreach (var (reference, mail) in mails.ByReference)
        {
            var found = read[reference]!;
            Assert.Equal("[]", found["defects"]!.ToJsonString());
            Assert.InRange((int)found["longestLine"]!, 1, 998);
            Assert.Equal(0, (int)found["bareLineEnds"]!);
            Assert.True((bool)found["ascii"]!);
            Assert.Equal(mail.Subject, (string?)found["subject"]);
            Assert.Equal($"<{mail.MessageId}>", (string?)found["messageId"]);
            Assert.Equal(mail.Date, DateTimeOffset.Parse((string)found["date"]!, System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal($"""[["Ysgol Llangŵyn, desk","desk@partnerships.example.org"]]""", Plain(found["replyTo"]!));
            Assert.Equal(mail.To.Address.Value, (string?)found["to"]![0]![1]);
            Assert.Equal(mail.To.Name, (string?)found["to"]![0]![0]);
            Assert.Equal(mail.Unsubscribe is { } url ? $"<{url.AbsoluteUri}>" : null, (string?)found["unsubscribe"]);
            Assert.Equal(mail.Unsubscribe is null ? null : "List-Unsubscribe=One-Click", (string?)found["unsubscribePost"]);
            Assert.DoesNotContain('\u202E', (string)found["text"]!);
            Assert.DoesNotContain("Bcc", found["headers"]!.AsArray().Select(name => (string?)name));
            Assert.Equal(mail.Html.Trim(), ((string)found["html"]!).ReplaceLineEndings("\n").Trim());
            Assert.Equal(Squeezed(mail.Text), Squeezed((string)found["text"]!));
            Assert.Equal(mail.Calendar?.Text, ((string?)found["calendar"])?.ReplaceLineEndings("\r\n"));
            Assert.Equal(
                mail.Calendar is null ? ["text/plain", "text/html"] : ["text/plain", "text/html", "text/calendar"],
                found["types"]!.AsArray().Select(type => (string?)type));
            Assert.Equal(mail.Calendar?.Method.InUpperCase(), (string?)found["method"]!.AsArray().ElementAtOrDefault(2));
        }
    }

    [Fact]
    public async Task A_mail_program_reads_the_invitation_as_it_is_meant()
    {
        using var mails = await ComposedMails.WriteAsync(Ct);
        string[] carrying = ["confirm-plan", "changed", "cancelled"];

        var read = await IcalAsync([.. carrying.Select(kind => mails.ByReference[kind].Calendar!.Text)]);

        Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], read.Select(calendar => (string?)calendar!["method"]));
        foreach (var calendar in read)
        {
            Assert.Equal("""["Europe/London"]""", Plain(calendar!["zones"]!));
            var one = Assert.Single(calendar["events"]!.AsArray())!;
            Assert.Equal("flu-clinic-rivers@partnerships.example.org", (string?)one["uid"]);
            Assert.Equal((string?)calendar["method"] == "CANCEL" ? 2 : 1, (int)one["sequence"]!);
            Assert.Equal("2026-08-07T08:30:00.000Z", (string?)one["start"]);
            Assert.Equal("2026-08-07T11:00:00.000Z", (string?)one["end"]);
            Assert.Equal("Main hall, Rivers Primary Academy", (string?)one["location"]);
            Assert.Equal("mailto:reminders@partnerships.example.org", (string?)one["organiser"]);
            Assert.Equal("""[["Coordinator, Rivers Primary Academy","mailto:coordinator@rivers.example.org"]]""", Plain(one["attendees"]!));
        }
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED"], read.Select(calendar => (string?)calendar!["events"]![0]!["status"]));
    }

    [Fact]
    public async Task A_calendar_program_finds_the_instants_we_mean_in_every_zone_and_around_clock_changes()
    {
        (string Zone, string[] Days)[] zones =
        [
            ("Europe/London", ["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26", "2026-12-31"]),
            ("Europe/Dublin", ["2026-03-29", "2026-07-01", "2026-12-31"]),
            ("America/New_York", ["2026-03-08", "2026-11-01", "2007-03-11", "2006-04-02"]),
            ("Africa/Casablanca", ["2026-02-15", "2026-03-01", "2026-03-22"]),
            ("Australia/Lord_Howe", ["2026-01-01", "2026-04-05", "2026-10-04"]),
            ("Asia/Kolkata", ["2026-06-01"]),
            ("Asia/Kathmandu", ["2026-06-01"]),
            ("Europe/Istanbul", ["2016-03-27", "2016-12-01"]),
            ("Pacific/Apia", ["2011-12-29", "2011-12-31"]),
        ];
        var events = zones.SelectMany(zone => zone.Days.SelectMany(day => new[] { "00:15", "09:30", "22:00" }
            .Select(start => TestCalendar.Event(day, start, "23:45", zone.Zone) with { Uid = $"{zone.Zone}/{day}/{start}" }))).ToList();

        var read = (await IcalAsync([CalendarFile.Feed("Every zone", events, TestCalendar.Stamp).Text])).Single()!["events"]!.AsArray();

        Assert.Equal(events.Count, read.Count);
        foreach (var one in read)
        {
            var meant = events.Single(item => item.Uid == (string?)one!["uid"]);
            Assert.Equal((meant.Uid, meant.Instants().Start), (meant.Uid, Instant(one!["start"]!)));
            Assert.Equal((meant.Uid, meant.Instants().End), (meant.Uid, Instant(one!["end"]!)));
        }
    }

    [Fact]
    public async Task A_calendar_program_reads_every_text_as_it_was_typed()
    {
        const string Typed = "Zoë’s \"new\" hall; side door, ring \\n twice\nBEGIN:VALARM 🩺";
        var odd = TestCalendar.Event("2026-08-06", "22:00", "01:00") with
        {
            Summary = string.Concat(Enumerable.Repeat("🩺 é ", 60)).Trim(),
            Location = Typed,
            Description = Typed,
            Status = EventStatus.Tentative,
        };

        var one = (await IcalAsync([CalendarFile.OfEvent(odd, TestCalendar.Stamp).Text])).Single()!["events"]![0]!;

        Assert.Equal(odd.Summary, (string?)one["summary"]);
        Assert.Equal(Typed, (string?)one["location"]);
        Assert.Equal(Typed, (string?)one["description"]);
        Assert.Equal("TENTATIVE", (string?)one["status"]);
        Assert.Equal("2026-08-07T00:00:00.000Z", (string?)one["end"]);
    }

    private static DateTimeOffset Instant(JsonNode text) => DateTimeOffset.Parse((string)text!, System.Globalization.CultureInfo.InvariantCulture);

    // Wrapping changes white space and nothing else.
    private static string Squeezed(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(JsonNode node) => node.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static async Task<JsonArray> IcalAsync(IReadOnlyList<string> calendars) =>
        JsonNode.Parse(await NodeTools.RunAsync("ical.mjs", [], JsonSerializer.Serialize(calendars), Ct))!.AsArray();

    private static async Task<string> PythonAsync(string script, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", [Path.Combine(ToolsFolder(), script), argument])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEndAsync(Ct);
            var errors = process.StandardError.ReadToEndAsync(Ct);
            await process.WaitForExitAsync(Ct);
            Assert.True(process.ExitCode == 0, $"{script} failed: {await errors}");
            return await output;
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("Python is not installed.");
            throw;
        }
    }

    private static string ToolsFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "tests", "tools", "package.json"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("tests/tools is in no folder above."), "tests", "tools");
    }
}
