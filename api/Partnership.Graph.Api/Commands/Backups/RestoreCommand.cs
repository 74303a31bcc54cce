using System.CommandLine;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Hosting;
using Partnership.Graph.Sqlite;
using Partnership.Graph.Sqlite.Backups;

namespace Partnership.Graph.Api.Commands.Backups;

/// <summary>
/// <c>restore</c>: puts a backup in the store's place. Mails that went after the backup was made count as not sent in it, so it holds
/// every mail back until somebody has looked.
/// </summary>
internal static class RestoreCommand
{
    private const string Actor = "restore";

    private static readonly Argument<FileInfo> Backup = new("file") { Description = "The backup. It is left as it is." };

    private static readonly Option<bool> Replaces = new("--replace") { Description = "Take the place of a store that is there. It is kept beside the new one." };

    private static readonly Option<bool> Sends = new("--send") { Description = "Let mails go at once. What was sent after the backup was made may go a second time." };

    private static readonly Option<bool> Despite = new("--despite-findings") { Description = "Restore it although its audit does not fit together." };

    public static Command Create()
    {
        var command = new Command("restore", "Put a backup in the store's place, with the API and the functions stopped. Mails are held back until resumeReminders.") { Backup, StoreOption.Of, Replaces, Sends, Despite };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                var request = new Request(parsed.GetRequiredValue(Backup), StoreOption.Read(parsed), parsed.GetValue(Replaces), parsed.GetValue(Sends), parsed.GetValue(Despite));
                return await RunAsync(request, parsed.InvocationConfiguration, TimeProvider.System.GetUtcNow(), cancellationToken);
            }
            catch (ConfigurationException wrong)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(wrong.Message);
                return 1;
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(Request request, InvocationConfiguration console, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!request.Backup.Exists)
            return Refuse($"There is no file {request.Backup.FullName}.");
        if (request.Store.Exists && !request.Replaces)
            return Refuse($"There is a store {request.Store.FullName} already. With --replace the backup takes its place, and it is kept beside.");

        var restoring = $"{request.Store.FullName}.restoring";
        try
        {
            CheckedCopy.Remove(restoring);
            var copy = await CheckedCopy.MakeAsync(request.Backup.FullName, restoring, cancellationToken);
            if (copy.Findings.Count > 0 && !request.Despite)
            {
                CheckedCopy.Remove(restoring);
                return Refuse($"{string.Join(Environment.NewLine, copy.Findings)}{Environment.NewLine}The audit of {request.Backup.FullName} does not fit together. Take another backup, or give --despite-findings.");
            }

            SqliteBackup.LeaveGap(restoring);
            if (!request.Sends)
                await HoldMailsAsync(restoring, request.Backup.Name, now, cancellationToken);
            SqliteBackup.Seal(restoring);
            var aside = SqliteBackup.Replace(request.Store.FullName, restoring, now);
            await console.Output.WriteLineAsync($"{request.Store.FullName}: the graph as of {(copy.LastChangeAt is { } at ? $"{at:yyyy-MM-dd HH:mm:ss} UTC" : "its beginning")}; {copy.Entries} entries of the audit checked.");
            if (aside is not null)
                await console.Output.WriteLineAsync($"What was there is {aside}.");
            if (!request.Sends)
                await console.Output.WriteLineAsync("Mails are held back: what went after the backup was made counts as not sent. Look at what is due, then resumeReminders; what is more than a day late by then is skipped.");
            return 0;
        }
        catch (Exception refused) when (refused is StoreRefusedException or DamagedCopyException or IOException or UnauthorizedAccessException)
        {
            CheckedCopy.Remove(restoring);
            return Refuse(refused.Message);
        }

        int Refuse(string reason)
        {
            console.Error.WriteLine(reason);
            return 1;
        }
    }

    private static async Task HoldMailsAsync(string file, string backup, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var store = SqliteStore.Open(new SqliteStoreOptions { Path = file });
        await using var session = store.OpenSession();
        var before = await session.FindAsync<ReminderControl>(ReminderControl.OnlyId(), cancellationToken);
        if (before is { Stopped: true })
            return;
        var why = $"Restored from {backup}.";
        var commit = new Commit
        {
            AggregateId = ReminderControl.OnlyId(),
            ExpectedVersion = before?.Version ?? 0,
            At = now,
            Upserts = [(before ?? ReminderControl.NeverMoved) with { Stopped = true, Since = now, By = Actor, Why = why }],
            Audit =
            [
                new AuditEntry
                {
                    Id = NodeId.New(nameof(AuditEntry), now),
                    AggregateId = ReminderControl.OnlyId(),
                    Source = Source.User,
                    SubjectId = ReminderControl.OnlyId(),
                    Actor = Actor,
                    At = now,
                    Action = "stopReminders",
                    Reason = why,
                    Fields = [new AuditedField("stopped", "false", "true")],
                },
            ],
        };
        if (await store.CommitAsync(commit, cancellationToken) is not CommitResult.Committed)
            throw new InvalidOperationException($"Nobody else writes to {file}, and yet it did not take the stop of mails.");
    }

    private sealed record Request(FileInfo Backup, FileInfo Store, bool Replaces, bool Sends, bool Despite);
}
