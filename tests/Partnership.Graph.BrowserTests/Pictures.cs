using Microsoft.Playwright;

namespace Partnership.Graph.BrowserTests;

/// <summary>Pictures of the running product, for the documentation: kept when the variable PICTURES names a folder.</summary>
internal static class Pictures
{
    public static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
    }
}
