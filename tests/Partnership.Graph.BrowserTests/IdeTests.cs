using Microsoft.Playwright;

namespace Partnership.Graph.BrowserTests;

public sealed class IdeTests(RunningApi api) : IClassFixture<RunningApi>
{
    [Fact]
    public async Task The_IDE_loads_offline_shows_the_schema_and_runs_a_query()
    {
        await using var browser = await Chromium.LaunchAsync();
        var page = await browser.OpenPageAsync();

        await page.GotoAsync(api.Ide.AbsoluteUri.TrimEnd('/'));
        Assert.Equal(api.Ide.AbsoluteUri, page.Url);
        await Assertions.Expect(page).ToHaveTitleAsync("Partnership Graph");
        await page.GetByText("Create Document").ClickAsync();
        await page.GetByText("Schema available").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Query: WhoWorksWithWhom" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Run Operation" }).ClickAsync();
        await Assertions.Expect(page.GetByText("\"Windsor Academy Trust\"", new() { Exact = true })).ToBeVisibleAsync();
        await Pictures.TakeAsync(page, "ide-query");

        await page.GetByText("Schema Reference").ClickAsync();
        await Assertions.Expect(page.GetByText("schoolTrust").First).ToBeVisibleAsync();
        await Pictures.TakeAsync(page, "ide-schema");

        var log = await browser.CloseAsync();
        Assert.NotEmpty(log.Contacts);
        Assert.Empty(log.Foreign);
    }
}
