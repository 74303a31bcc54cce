using System.CommandLine;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Commands;

/// <summary><c>audit</c>: shows whether somebody went at the audit of a store, and prints what to keep elsewhere so that more shows.</summary>
internal static class AuditCommand
{
    private static readonly Option<FileInfo?> Anchors = new("--anchors")
    {
        Description = "A file that 'audit anchor' printed earlier and that was kept where whoever can write to the store cannot.",
    };

    public static Command Create()
    {
        var verify = new Command("verify", "Check every chain of the audit. Exit code 1 when an entry was altered, removed, moved or put there.") { StoreOption.Of, Anchors };
        verify.SetAction((parsed, cancellationToken) => OnAsync(
            parsed.GetValue(StoreOption.Of)?.FullName,
            parsed.InvocationConfiguration,
            verification => VerifyAsync(verification, parsed.GetValue(Anchors), parsed.InvocationConfiguration.Output, cancellationToken),
            cancellationToken));

        var anchor = new Command("anchor", "Print where the audit of each aggregate ends, a line each, to be kept elsewhere.") { StoreOption.Of };
        anchor.SetAction((parsed, cancellationToken) => OnAsync(
            parsed.GetValue(StoreOption.Of)?.FullName,
            parsed.InvocationConfiguration,
            verification => PrintAsync(verification, parsed.InvocationConfiguration.Output, cancellationToken),
            cancellationToken));

        return new Command("audit", "Verify the audit of a store.") { verify, anchor };
    }

    private static async Task<int> OnAsync(string? file, InvocationConfiguration console, Func<AuditVerification, Task<int>> command, CancellationToken cancellationToken)
    {
        try
        {
            if (CommandStore.FileOf(file) is { } path && !File.Exists(path))
            {
                await console.Error.WriteLineAsync($"There is no store {Path.GetFullPath(path)}. Name one with --store.");
                return 1;
            }

            using var opened = await CommandStore.OpenAsync(file, cancellationToken);
            await using var session = opened.Store.OpenSession();
            return await command(new AuditVerification(session));
        }
        catch (Exception exception) when (exception is StoreRefusedException or StoreUnavailableException or ConfigurationException or AnchorsRefusedException)
        {
            await console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task<int> VerifyAsync(AuditVerification verification, FileInfo? anchors, TextWriter output, CancellationToken cancellationToken)
    {
        var findings = 0L;
        try
        {
            await foreach (var finding in verification.FindingsAsync(anchors is null ? AsyncEnumerable.Empty<AuditAnchor>() : ReadAsync(anchors, cancellationToken), cancellationToken))
            {
                findings++;
                await output.WriteLineAsync(finding.ToString());
            }
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or InvalidOperationException or InvalidCastException or DbException)
        {
            // What is stored is not even an entry any more.
            await output.WriteLineAsync($"After {verification.Entries} entries of {verification.Aggregates} aggregates the audit cannot be read: {exception.Message} An entry was altered past the store, or the file is damaged.");
            return 1;
        }

        await output.WriteLineAsync($"{verification.Aggregates} aggregates with {verification.Entries} entries checked: {(findings == 0 ? "the audit fits together." : findings == 1 ? "1 finding." : $"{findings} findings.")}");
        if (anchors is null)
            await output.WriteLineAsync("Checked against itself only: an audit that was written anew as a whole shows when it is compared with anchors kept elsewhere (audit anchor, --anchors).");
        return findings == 0 ? 0 : 1;
    }

    private static async Task<int> PrintAsync(AuditVerification verification, TextWriter output, CancellationToken cancellationToken)
    {
        await foreach (var anchor in verification.AnchorsAsync(cancellationToken))
            await output.WriteLineAsync(anchor.ToString());
        return 0;
    }

    private static async IAsyncEnumerable<AuditAnchor> ReadAsync(FileInfo file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!file.Exists)
            throw new AnchorsRefusedException($"There is no file {file.FullName}. Give --anchors a file that 'audit anchor' printed.");
        AuditAnchor? before = null;
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellationToken))
        {
            number++;
            if (!AuditAnchor.TryParse(line, out var anchor))
                throw new AnchorsRefusedException($"{file.FullName}, line {number} is no anchor: an aggregate, a number and a hash of 64 hexadecimal digits, as 'audit anchor' prints them.");
            if (before is not null && !(before.AggregateId < anchor.AggregateId))
                throw new AnchorsRefusedException($"{file.FullName}, line {number}: {anchor.AggregateId} stands after {before.AggregateId}. Anchors stand in the order of their aggregates, each once, as 'audit anchor' prints them.");
            yield return before = anchor;
        }
    }

    /// <summary>The file of anchors cannot be used; the message says why and what to give.</summary>
    private sealed class AnchorsRefusedException(string message) : Exception(message);
}
