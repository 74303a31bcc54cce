using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Partnership.Graph.Functions.Local;

/// <summary>Ends processes as an operating system does: by asking first.</summary>
internal static partial class Termination
{
    private const int Terminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Asks a process to end (SIGTERM), and kills it when it has not within 10 seconds.</summary>
    /// <returns>Whether it ended by itself.</returns>
    public static async Task<bool> EndAsync(Process process)
    {
        if (process.HasExited)
            return true;
        if (OperatingSystem.IsWindows())
            process.Kill(entireProcessTree: true);
        else
            _ = SendSignal(process.Id, Terminate);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
