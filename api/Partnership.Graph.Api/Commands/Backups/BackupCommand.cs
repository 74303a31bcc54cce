using System.CommandLine;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Hosting;
using Partnership.Graph.Sqlite.Backups;

namespace Partnership.Graph.Api.Commands.Backups;

/// <summary><c>backup</c>: copies the store into one file while it is in use, and checks the copy.</summary>
internal static class BackupCommand
{
    private static readonly Argument<FileInfo> Backup = new("file") { Description = "The file to be made; there must be none of that name." };

    public static Command Create()
    {
        var command = new Command("backup", "Copy the store, while it is in use, into one file, and check it and its audit. Exit code 1 when there is no sound copy, or its audit does not fit together.") { Backup, StoreOption.Of };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            () => StoreOption.Read(parsed), parsed.GetRequiredValue(Backup).FullName, parsed.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Func<FileInfo> find, string file, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var store = find();
            if (!store.Exists)
                return Refuse($"There is no store {store.FullName}. Name one with --store.");
            if (File.Exists(file))
                return Refuse($"There is a file {file} already. Name another one: a backup never takes the place of an older one.");
            // Under its name it is whole.
            var partial = $"{file}.partial";
            CheckedCopy.Remove(partial);
            var copy = await CheckedCopy.MakeAsync(store.FullName, partial, cancellationToken);
            SqliteBackup.Seal(partial);
            File.Move(partial, file);

            foreach (var finding in copy.Findings)
                await console.Output.WriteLineAsync(finding);
            await console.Output.WriteLineAsync(
                $"{file}: the graph as of {(copy.LastChangeAt is { } at ? $"{at:yyyy-MM-dd HH:mm:ss} UTC, its last change" : "its beginning")}; {new FileInfo(file).Length:N0} bytes, {copy.Entries} entries of the audit checked{(copy.Findings.Count == 0 ? "." : $", {copy.Findings.Count} findings: see 'audit verify'.")}");
            return copy.Findings.Count == 0 ? 0 : 1;
        }
        catch (Exception refused) when (refused is StoreRefusedException or ConfigurationException or DamagedCopyException or IOException or UnauthorizedAccessException)
        {
            return Refuse(refused.Message);
        }

        int Refuse(string reason)
        {
            console.Error.WriteLine(reason);
            return 1;
        }
    }
}
