using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Partnership.Graph.Reminders.Pages;

/// <summary>Makes answers of pages.</summary>
internal sealed class PageWriter(string sender)
{
    // The address of a page is a key: it is not to be kept, indexed or told to whom a link leads.
    private static readonly Dictionary<string, string> Headers = new()
    {
        ["Cache-Control"] = "no-store",
        ["Content-Security-Policy"] = PageStyle.Policy,
        ["Referrer-Policy"] = "no-referrer",
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Robots-Tag"] = "noindex, nofollow",
    };

    public async Task<LinkAnswer> WriteAsync(PageContent content)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(LinkPage.Content)] = content, [nameof(LinkPage.Sender)] = sender });
            return (await renderer.RenderComponentAsync<LinkPage>(parameters)).ToHtmlString();
        });
        return new LinkAnswer(content.Status, "text/html; charset=utf-8", html) { Headers = Headers };
    }
}
