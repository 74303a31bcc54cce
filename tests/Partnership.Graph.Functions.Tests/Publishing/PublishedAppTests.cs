using Partnership.Graph.Functions.Local;
using Partnership.Graph.Functions.Registration;

namespace Partnership.Graph.Functions.Tests.Publishing;

/// <summary>
/// The app as it goes to Azure: what <c>dotnet publish -c Release functions/Partnership.Graph.Functions</c> makes, which continuous
/// integration runs before the tests.
/// </summary>
public sealed class PublishedAppTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_folder_has_what_the_host_reads_and_starts()
    {
        var (folder, problems) = (Folder(), new List<string>());

        var functions = FunctionFile.ReadAll(folder, problems);

        Assert.Empty(problems);
        Assert.Empty(Drift.Find(FunctionCatalogue.All, functions));
        var executable = Path.Combine(folder, HostFile.Read(folder).Executable);
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(executable).HasFlag(UnixFileMode.UserExecute), $"{executable} cannot be executed.");
    }

    [Fact]
    public void It_brings_its_runtime_and_the_store()
    {
        var folder = Folder();

        Assert.All(["libcoreclr.so", "libhostfxr.so", "Microsoft.AspNetCore.dll", "libe_sqlite3.so"], file => Assert.True(File.Exists(Path.Combine(folder, file)), $"{file} is missing."));
    }

    [Fact]
    public async Task It_answers_an_invocation_on_a_machine_without_dotnet()
    {
        var (folder, data, log) = (Folder(), Directory.CreateTempSubdirectory("partnership-graph-published"), new List<string>());
        try
        {
            var settings = new Dictionary<string, string>
            {
                ["PATH"] = "/nowhere",
                ["DOTNET_ROOT"] = "/nowhere",
                ["Store__Path"] = Path.Combine(data.FullName, "graph.db"),
                ["Mail__Pickup__Folder"] = Path.Combine(data.FullName, "mails"),
            };
            await using var handler = new HandlerProcess(folder, HostFile.Read(folder), settings, TimeProvider.System, Say);
            await handler.StartAsync(Ct);
            var now = TimeProvider.System.GetUtcNow();

            var answer = await handler.InvokeAsync("PlanReminders", Payloads.Timer("PlanReminders", status: null, isPastDue: false, now, Guid.CreateVersion7(now)), Ct);

            Assert.True(answer is InvocationAnswer.Succeeded, string.Join('\n', log));
        }
        finally
        {
            data.Delete(recursive: true);
        }

        void Say(string line)
        {
            lock (log)
                log.Add(line);
        }
    }

    private static string Folder()
    {
        var folder = Repository.Folder(".artifacts/publish/Partnership.Graph.Functions/release_linux-x64");
        if (Directory.Exists(folder))
            return folder;
        Assert.True(Environment.GetEnvironmentVariable("CI") != "true", $"The functions are not published to {folder}.");
        Assert.Skip("The functions are not published: dotnet publish -c Release functions/Partnership.Graph.Functions");
        return folder;
    }
}
