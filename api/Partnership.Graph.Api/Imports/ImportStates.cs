using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports;
using Partnership.Graph.Imports.Planning;

namespace Partnership.Graph.Api.Imports;

/// <summary>
/// Looks at files and carries out imports for the commands that decide on what came of it. One at a time: they are long, and
/// one may change what another found.
/// </summary>
public sealed class ImportStates(RegisterImporter importer, ImportSources sources) : IDisposable
{
    private const int MostSentences = 100;

    private static readonly IReadOnlySet<NodeId> NobodysScope = new HashSet<NodeId>();

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>What came of looking at the file an <see cref="ImportPreview"/> names.</summary>
    public async ValueTask<ImportState?> PreviewAsync(StateRequest request, CancellationToken ct)
    {
        var command = (ImportPreview)request.Command;
        // Nothing is read for somebody who may not ask.
        if (request.Occasion.Caller.Access != AccessLevel.Administrator)
            return new() { Scopes = NobodysScope };
        if (sources.Problem(command.Location) is { } problem)
            return Refused(null, new ValidationFailed(["input", "location"], problem));
        return await RunAsync(command.Location, new() { Register = command.Register, Content = null!, SnapshotOn = command.SnapshotOn, AcceptSizeChange = command.AcceptSizeChange, Preview = true }, null, Made, ct);

        PreviewedImport Made(ImportReport report)
        {
            var id = NodeId.New(nameof(PreviewedImport), request.Occasion.Now);
            return Previewed(id, command, report, request.Occasion.Now);
        }
    }

    /// <summary>What came of carrying out the import an <see cref="ImportCommit"/> names; <c>null</c> where there is no such preview.</summary>
    public async ValueTask<ImportState?> CommitAsync(StateRequest request, CancellationToken ct)
    {
        if (await request.TargetAsync<PreviewedImport>(ct) is not { } preview)
            return null;
        if (request.Occasion.Caller.Access != AccessLevel.Administrator)
            return new() { Scopes = NobodysScope, Preview = preview };
        if (preview.CommittedAt is not null)
            return Refused(preview, new InvalidState("COMMITTED", "This import was carried out already. Preview the next file."));
        if (request.Occasion.Now > preview.PreviewedAt + PreviewedImport.Lifetime)
            return Refused(preview, new InvalidState("EXPIRED", $"The preview is older than {PreviewedImport.Lifetime.TotalHours:0} hours. Preview the file again."));
        if (sources.Problem(preview.Location) is { } problem)
            return Refused(preview, new ImportRefused("UNREACHABLE", preview.Location, "the whole file", problem));

        var wanted = new ImportRequest
        {
            Register = preview.Register,
            Content = null!,
            SnapshotOn = preview.SnapshotOn,
            AcceptSizeChange = preview.AcceptSizeChange,
            ContentHash = preview.ContentHash,
            PlanHash = preview.PlanHash,
            RequestedBy = request.Occasion.Caller.Actor,
        };
        return await RunAsync(preview.Location, wanted, preview, _ => preview with { CommittedAt = request.Occasion.Now }, ct);
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async ValueTask<ImportState> RunAsync(string location, ImportRequest request, PreviewedImport? preview, Func<ImportReport, PreviewedImport> result, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            using var opened = await sources.OpenAsync(location, RegisterDefinition.Of(request.Register).Files, ct);
            var report = await importer.RunAsync(request with { Content = opened.Content }, progress: null, ct);
            return new() { Scopes = NobodysScope, Preview = preview, Result = result(report) };
        }
        catch (ImportRefusedException refusal)
        {
            return Refused(preview, new ImportRefused(ConstantCase.Of(refusal.Reason), refusal.File, refusal.Place, refusal.Message));
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private static ImportState Refused(PreviewedImport? preview, Refusal refusal) => new() { Scopes = NobodysScope, Preview = preview, Refusal = refusal };

    private static PreviewedImport Previewed(NodeId id, ImportPreview command, ImportReport report, DateTimeOffset now) => new()
    {
        Id = id,
        AggregateId = id,
        Source = RegisterDefinition.Of(command.Register).Source,
        AsOf = report.SnapshotOn,
        Register = command.Register,
        Location = command.Location,
        ContentHash = report.ContentHash,
        SnapshotOn = report.SnapshotOn,
        AcceptSizeChange = command.AcceptSizeChange,
        PlanHash = report.Plan?.Hash(),
        Rows = report.Plan?.Rows ?? 0,
        Created = report.Plan?.Count(PlannedChangeType.New) ?? 0,
        Changed = report.Plan?.Count(PlannedChangeType.Changed) ?? 0,
        Closed = report.Plan?.Count(PlannedChangeType.Closed) ?? 0,
        Unchanged = report.Plan?.Unchanged ?? 0,
        Rejected = report.Plan?.Rejections.Count ?? 0,
        Notices = [.. report.Notices.Select(notice => notice.Message)],
        Surprises = [.. (report.Plan?.Surprises ?? []).Take(MostSentences).Select(surprise => surprise.Message)],
        Rejections = [.. (report.Plan?.Rejections ?? []).Take(MostSentences).Select(rejection => rejection.ToString())],
        PreviewedAt = now,
    };
}
