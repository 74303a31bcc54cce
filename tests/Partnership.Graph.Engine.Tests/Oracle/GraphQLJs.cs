using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Partnership.Graph.Engine.Tests.Oracle;

/// <summary>
/// graphql-js, the reference implementation, on Node: what it says of the same input. Without Node the test that asks is
/// skipped, on CI it fails. The package is installed into <c>tests/tools</c> the first time.
/// </summary>
internal static class GraphQLJs
{
    private const string Script = "graphql-js.mjs";
    private static readonly SemaphoreSlim Installation = new(1, 1);
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static string Folder { get; } = FindFolder();

    /// <summary>Sends a request to <c>tests/tools/graphql-js.mjs</c> and gives its answer.</summary>
    public static async Task<JsonElement> AskAsync(object request, CancellationToken ct)
    {
        try
        {
            await InstallAsync(ct);
            var answer = await RunAsync("node", [Script], JsonSerializer.Serialize(request), ct);
            return JsonSerializer.Deserialize<JsonElement>(answer);
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("Node is not installed, so graphql-js cannot be asked.");
            throw;
        }
    }

    private static async Task InstallAsync(CancellationToken ct)
    {
        await Installation.WaitAsync(ct);
        try
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "graphql")))
                await RunAsync("npm", ["ci", "--no-audit", "--no-fund"], input: "", ct);
        }
        finally
        {
            Installation.Release();
        }
    }

    private static async Task<string> RunAsync(string file, IReadOnlyList<string> arguments, string input, CancellationToken ct)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.StandardInput.WriteAsync(input.AsMemory(), ct);
        process.StandardInput.Close();
        await process.WaitForExitAsync(ct);
        Assert.True(process.ExitCode == 0, $"{file} failed: {await errors}");
        return await output;
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "tests", "tools", Script)))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException($"tests/tools/{Script} is in no folder above {AppContext.BaseDirectory}."), "tests", "tools");
    }
}
