using System.Text.Json;

namespace Partnership.Graph.Transport.Tests;

internal static class ResponseAssertions
{
    public static Task<string> TextAsync(this HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>The body is this JSON, members in this order.</summary>
    public static async Task ShouldBeAsync(this HttpResponseMessage response, string json) =>
        Assert.Equal(json.Trim(), await response.TextAsync());

    /// <summary>The body is a GraphQL response without data whose first error has this code and says one of these.</summary>
    public static async Task ShouldHaveErrorAsync(this HttpResponseMessage response, string code, params string[] anyOf)
    {
        var text = await response.TextAsync();
        var error = JsonElement.Parse(text).GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.True(anyOf.Any(part => error.GetProperty("message").GetString()!.Contains(part, StringComparison.Ordinal)), text);
    }
}
