using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Partnership.Graph.Api.Tests.Hosting;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Api.Tests.Commands;

/// <summary>Imports as processes of their own: ended at the worst moment, watched on a terminal and elsewhere.</summary>
public sealed class ImportProcessTests : IDisposable
{
    private const int Schools = 60_000;
    private const string Header = "URN,EstablishmentName,EstablishmentStatus (code),PhaseOfEducation (code),LA (code),Postcode";

    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Store => Path.Combine(_folder, "graph.db");

    private string[] Command => ["import", "gias", Path.Combine(_folder, "edubasealldata20260801.csv"), "--store", Store];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Killed_in_the_middle_it_leaves_a_consistent_store_and_the_same_command_completes_it()
    {
        WriteFile(Schools);
        using var import = new ApiProcess(_folder, "Production", Command);
        await import.SaysAsync("schools: writing", Cancellation);
        import.Kill();
        await import.ExitAsync(Cancellation);

        var written = await ConsistentAsync(complete: false);
        using var again = new ApiProcess(_folder, "Production", Command);

        Assert.Equal(0, await again.ExitAsync(Cancellation));
        Assert.InRange(written, 1, Schools - 1);
        Assert.Equal(Schools, await ConsistentAsync(complete: true));
    }

    [Fact]
    public async Task Ctrl_C_ends_it_with_its_exit_code_and_a_message_and_the_same_command_goes_on()
    {
        WriteFile(Schools);
        using var import = new ApiProcess(_folder, "Production", Command);
        await import.SaysAsync("schools: writing", Cancellation);
        import.Interrupt();

        Assert.Equal(130, await import.ExitAsync(Cancellation));
        Assert.Contains("Stopped. What was imported so far stays and is consistent; the same command goes on from there.", import.Output, StringComparison.Ordinal);
        Assert.InRange(await ConsistentAsync(complete: false), 1, Schools - 1);
        using (var store = SqliteStore.Open(new SqliteStoreOptions { Path = Store }))
        await using (var session = store.OpenSession())
            Assert.Equal(RunningImportState.Stopped, (await session.FindAsync<RunningImport>(RunningImport.IdOf(Register.GiasSchools), Cancellation))!.State);
        using var again = new ApiProcess(_folder, "Production", Command);
        Assert.Equal(0, await again.ExitAsync(Cancellation));
        Assert.Equal(Schools, await ConsistentAsync(complete: true));
    }

    [Fact]
    public async Task On_a_terminal_it_draws_bars()
    {
        WriteFile(2_500);

        var (exitCode, said) = await OnTerminalAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("\u001b[", said, StringComparison.Ordinal);
        Assert.Contains("100%", said, StringComparison.Ordinal);
        Assert.Contains("━", said, StringComparison.Ordinal);
        Assert.Contains("2,500", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_it_writes_a_line_for_each_step_and_a_plain_table()
    {
        WriteFile(2_500);

        using var import = new ApiProcess(_folder, "Production", Command);

        Assert.Equal(0, await import.ExitAsync(Cancellation));
        Assert.DoesNotContain('\u001b', import.Output);
        Assert.Equal(
            ["schools: looking at the file", "schools: reading and comparing", "schools: writing", "schools: done"],
            import.Output.Split('\n').Where(line => line.StartsWith("schools: ", StringComparison.Ordinal)).Select(line => line.TrimEnd()));
        Assert.Contains("| schools  | 2026-08-01 | 2,500 | 2,500 |", import.Output, StringComparison.Ordinal);
    }

    /// <summary>Everything that was written is whole, and the import is remembered exactly when it is complete.</summary>
    /// <returns>How many schools there are.</returns>
    private async Task<int> ConsistentAsync(bool complete)
    {
        using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Store });
        await using var session = store.OpenSession();
        var schools = await session.ToListAsync(session.Query<School>(), Cancellation);
        Assert.All(schools, school => Assert.Equal((1, Source.Gias), (school.Version, school.Source)));
        Assert.Equal(complete, await session.FindAsync<RegisterImport>(RegisterImport.IdOf(Register.GiasSchools), Cancellation) is not null);
        Assert.Empty(await new AuditVerification(session).FindingsAsync(AsyncEnumerable.Empty<AuditAnchor>(), Cancellation).ToListAsync(Cancellation));
        return schools.Count;
    }

    private void WriteFile(int schools) => File.WriteAllLines(
        Path.Combine(_folder, "edubasealldata20260801.csv"),
        Enumerable.Range(100_001, schools).Select(urn => $"{urn},School {urn},1,2,335,WS3 1DL").Prepend(Header), Encoding.Latin1);

    // Python has a terminal of its own to run a program on.
    private async Task<(int ExitCode, string Said)> OnTerminalAsync()
    {
        var start = new ProcessStartInfo("python3", ["-c", "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))", "dotnet", Path.Combine(AppContext.BaseDirectory, "Partnership.Graph.Api.dll"), .. Command])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        (start.Environment["TERM"], start.Environment["COLUMNS"]) = ("xterm-256color", "120");
        try
        {
            using var python = Process.Start(start)!;
            var said = await python.StandardOutput.ReadToEndAsync(Cancellation);
            await python.WaitForExitAsync(Cancellation);
            return (python.ExitCode, said);
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("Python is not installed.");
            throw;
        }
    }
}
