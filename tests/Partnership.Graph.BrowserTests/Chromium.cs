using Microsoft.Playwright;

namespace Partnership.Graph.BrowserTests;

/// <summary>
/// The system's Chromium with a profile of its own, keeping a log of everything it does on the network.
/// Nothing is downloaded: Playwright's package brings only its driver.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    // Chromium itself would look for updates, a clock, accounts and form data; here every byte on the network is the page's.
    private static readonly string[] Quiet =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
        "--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,NetworkTimeServiceQuerying",
        "--component-updater=url-source=http://localhost:9",
        "--gaia-url=http://localhost:9",
        "--google-base-url=http://localhost:9",
    ];

    private readonly DirectoryInfo _profile;
    private readonly IPlaywright _playwright;
    private readonly IBrowserContext _context;

    private Chromium(DirectoryInfo profile, IPlaywright playwright, IBrowserContext context) =>
        (_profile, _playwright, _context) = (profile, playwright, context);

    private static string? Executable => Names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private string NetLogFile => Path.Combine(_profile.FullName, "net-log.json");

    /// <summary>Starts a browser; skips the test where there is none, except in continuous integration.</summary>
    public static async Task<Chromium> LaunchAsync()
    {
        if (Executable is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip("Chromium is not installed (apt install chromium).");
        Assert.True(Executable is not null, "Continuous integration needs Chromium.");

        var profile = Directory.CreateTempSubdirectory("browser-tests-");
        var playwright = await Playwright.CreateAsync();
        var context = await playwright.Chromium.LaunchPersistentContextAsync(profile.FullName, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = Executable,
            Headless = true,
            ViewportSize = new ViewportSize { Width = 1400, Height = 900 },
            Args = [.. Quiet, $"--log-net-log={Path.Combine(profile.FullName, "net-log.json")}"],
        });
        // Enough for a busy machine; what is waited for usually comes within a second.
        context.SetDefaultTimeout(60_000);
        Assertions.SetDefaultExpectTimeout(60_000);
        return new Chromium(profile, playwright, context);
    }

    public Task<IPage> OpenPageAsync() => _context.NewPageAsync();

    /// <summary>Closes the browser, which completes its log, and reads it.</summary>
    public async Task<NetLog> CloseAsync()
    {
        await _context.CloseAsync();
        return await NetLog.ReadAsync(NetLogFile);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        _playwright.Dispose();
        _profile.Delete(recursive: true);
    }
}
