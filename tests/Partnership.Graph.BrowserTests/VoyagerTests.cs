using Microsoft.Playwright;

namespace Partnership.Graph.BrowserTests;

public sealed class VoyagerTests(RunningApi api) : IClassFixture<RunningApi>
{
    [Fact]
    public async Task The_schema_is_drawn_offline()
    {
        await using var browser = await Chromium.LaunchAsync();
        var page = await browser.OpenPageAsync();

        await page.GotoAsync(new Uri(api.Ide, "voyager").AbsoluteUri);
        await Assertions.Expect(page.Locator("svg .node").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("svg").GetByText("Partnership", new() { Exact = true }).First).ToBeVisibleAsync();
        await Pictures.TakeAsync(page, "voyager");

        var log = await browser.CloseAsync();
        Assert.NotEmpty(log.Contacts);
        Assert.Empty(log.Foreign);
    }
}
