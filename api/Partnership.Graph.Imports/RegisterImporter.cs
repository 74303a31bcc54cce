using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Imports.Alarm;
using Partnership.Graph.Imports.Applying;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Imports.Planning;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports;

/// <summary>
/// Brings the graph to what a register's file says: look at the file, read and compare everything, judge whether it can be
/// right, and only then write. It never deletes.
/// </summary>
public sealed class RegisterImporter(IGraphStore store, TimeProvider clock)
{
    // Somebody may write an organisation while its import is on the way; what is left over is compared and written again.
    private const int MostRounds = 4;

    /// <summary>Imports a file, or says what importing it would do.</summary>
    /// <exception cref="ImportRefusedException">The file is not taken; unless the reason is a busy store, nothing was written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; the store is consistent, and the same import goes on from there.</exception>
    public async Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return await ImportAsync(request, progress, cancellationToken);
        }
        catch (Exception failure) when (OccupiedStore.IsAway(failure))
        {
            throw OccupiedStore.Away(failure);
        }
    }

    private async Task<ImportReport> ImportAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var definition = RegisterDefinition.Of(request.Register);
        progress?.Report(new(request.Register, ImportStep.Looking, 0, null));
        var facts = ContentInspection.Look(request.Content, definition.Text, cancellationToken);
        if (request.ContentHash is { } looked && looked != facts.Hash)
            throw new ImportRefusedException(RefusalReason.ChangedSincePreview, request.Content.Name, "the whole file", "is another one than when it was previewed. Preview it again.");
        var now = clock.GetUtcNow();
        var snapshot = request.SnapshotOn ?? FileNames.DayIn(request.Content.Name) ?? request.Content.DatedOn ?? EnglishDay.At(now);
        var last = await LastAsync(request.Register, cancellationToken);
        var report = new ImportReport
        {
            Register = request.Register,
            File = request.Content.Name,
            SnapshotOn = snapshot,
            ContentHash = facts.Hash,
            Outcome = ImportOutcome.NothingNew,
        };
        if (last is { Deferred: 0 } && last.ContentHash == facts.Hash)
            return report;
        ImportGuards.CheckAge(request, snapshot, last);

        var extract = new RegisterExtract(request.Content, snapshot);
        var plan = await PlanAsync(definition, extract, progress, cancellationToken);
        ImportGuards.CheckRows(request, plan, last);
        report = report with { Plan = plan, Notices = await NoticesAsync(definition, plan, now, cancellationToken) };
        if (request.Preview)
            return report with { Outcome = ImportOutcome.Previewed };
        if (request.PlanHash is { } expected && expected != plan.Hash())
            throw new ImportRefusedException(RefusalReason.ChangedSincePreview, request.Content.Name, "the whole file", "would do something else now than when it was previewed. Preview it again.");

        // First, so that an import that is interrupted has told what it did; a notice that is there already stays as it is.
        OccupiedStore.ThrowIfBusy(await store.CommitManyAsync([.. report.Notices.Select(notice => Commit.OfRoot(notice, now))], cancellationToken));
        await SettleOvertakenAsync(report.Notices, definition, now, cancellationToken);
        var log = plan.Changes.Count == 0 ? null : new ProgressLog(store, clock, Begun(definition, report, plan, now));
        if (log is not null)
            await ApplyAsync(definition, extract, plan, request, log, progress, now, cancellationToken);
        await RememberAsync(definition, report, plan, request.RequestedBy ?? definition.Actor, now);
        if (log is not null)
            await log.EndAsync(RunningImportState.Done);
        progress?.Report(new(request.Register, ImportStep.Done, plan.Changes.Count, plan.Changes.Count));
        return report with { Outcome = ImportOutcome.Imported };
    }

    private async Task ApplyAsync(
        RegisterDefinition definition, RegisterExtract extract, ImportPlan plan, ImportRequest request, ProgressLog log, IProgress<ImportProgress>? progress, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var application = new Application(store, definition, $"{request.Content.Name} of {extract.AsOf:yyyy-MM-dd}", request.RequestedBy ?? definition.Actor, now);
        await log.BeginAsync();
        try
        {
            var left = plan;
            for (var round = 1; await application.RunAsync(left, progress, log, cancellationToken) > 0; round++)
            {
                if (round == MostRounds)
                    throw OccupiedStore.KeepsChanging();
                left = await PlanAsync(definition, extract, progress: null, cancellationToken);
            }
        }
        catch
        {
            await log.EndAsync(RunningImportState.Stopped);
            throw;
        }
    }

    private static RunningImport Begun(RegisterDefinition definition, ImportReport report, ImportPlan plan, DateTimeOffset now) => new()
    {
        Id = RunningImport.IdOf(definition.Register),
        AggregateId = RunningImport.IdOf(definition.Register),
        Source = definition.Source,
        AsOf = report.SnapshotOn,
        Register = definition.Register,
        FileName = report.File,
        SnapshotOn = report.SnapshotOn,
        StartedAt = now,
        State = RunningImportState.Writing,
        Written = 0,
        Total = plan.Changes.Count,
    };

    private async ValueTask<RegisterImport?> LastAsync(Register register, CancellationToken cancellationToken)
    {
        await using var session = store.OpenSession();
        return await session.FindAsync<RegisterImport>(RegisterImport.IdOf(register), cancellationToken);
    }

    private async Task<ImportPlan> PlanAsync(RegisterDefinition definition, RegisterExtract extract, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var rows = progress is null ? null : new RowProgress(definition.Register, progress);
        await using var session = store.OpenSession();
        var plan = new PlanBuilder(definition.Register, extract.AsOf, await session.FindAsync<RegisterCoverage>(RegisterCoverage.IdOf(definition.Register), cancellationToken));
        await definition.Plan(session, Watched(definition.Read(extract), cancellationToken), plan, rows, cancellationToken);
        return plan.Build();
    }

    private async ValueTask<IReadOnlyList<RegisterNotice>> NoticesAsync(RegisterDefinition definition, ImportPlan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = store.OpenSession();
        return await NoticeReader.NoticesAsync(session, plan, definition, now, cancellationToken);
    }

    // That a school closes and nothing comes after it is settled when links say what does.
    private async Task SettleOvertakenAsync(IReadOnlyList<RegisterNotice> notices, RegisterDefinition definition, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var going = notices.Where(notice => notice.Kind == RegisterNoticeKind.SchoolConverts).DistinctBy(notice => notice.OrganisationId).ToDictionary(notice => notice.OrganisationId);
        if (going.Count == 0)
            return;
        var schools = going.Keys.ToList();
        await using var session = store.OpenSession();
        var overtaken = await session.ToListAsync(
            session.Query<RegisterNotice>().Where(x => x.Kind == RegisterNoticeKind.SchoolCloses && x.SettledAt == null && schools.Contains(x.OrganisationId)).OrderBy(x => x.Id), cancellationToken);
        // Whoever settled one meanwhile has said more.
        OccupiedStore.ThrowIfBusy(await store.CommitManyAsync(
            [
                .. overtaken.Select(notice => Commit.OfRoot(
                    notice with { SettledAt = now, SettledBy = definition.Actor, Settlement = going[notice.OrganisationId].Message }, now)),
            ], cancellationToken));
    }

    private static IEnumerable<RowResult> Watched(IEnumerable<RowResult> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    // Last, so that an import that was interrupted is not taken for a complete one.
    private async Task RememberAsync(RegisterDefinition definition, ImportReport report, ImportPlan plan, string actor, DateTimeOffset now)
    {
        var id = RegisterImport.IdOf(report.Register);
        var import = new RegisterImport
        {
            Id = id,
            AggregateId = id,
            Source = definition.Source,
            AsOf = report.SnapshotOn,
            Register = report.Register,
            FileName = report.File,
            ContentHash = report.ContentHash,
            SnapshotOn = report.SnapshotOn,
            ImportedAt = now,
            Rows = plan.Rows,
            Rejected = plan.Rejections.Count,
            Deferred = plan.Rejections.Count(rejection => rejection.Deferred),
            Created = plan.Count(PlannedChangeType.New),
            Changed = plan.Count(PlannedChangeType.Changed),
            Closed = plan.Count(PlannedChangeType.Closed),
        };
        var coverage = new RegisterCoverage
        {
            Id = RegisterCoverage.IdOf(report.Register),
            AggregateId = id,
            Source = definition.Source,
            AsOf = report.SnapshotOn,
            Register = report.Register,
            Keys = plan.Coverage,
        };
        var result = await store.CommitAsync(
            new()
            {
                AggregateId = id,
                At = now,
                Upserts = plan.Coverage.Count > 0 ? [import, coverage] : [import],
                Audit =
                [
                    new AuditEntry
                    {
                        Id = NodeId.New(nameof(AuditEntry), now), AggregateId = id, Source = definition.Source, SubjectId = id, Actor = actor, At = now, Action = "importRegister",
                        Fields = [.. DocumentFields.Values(import).Select(field => new AuditedField(field.Name, null, field.Value))],
                    },
                ],
            },
            CancellationToken.None);
        OccupiedStore.ThrowIfBusy([result]);
    }

    private sealed class RowProgress(Register register, IProgress<ImportProgress> progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new(register, ImportStep.Reading, value, null));
    }
}
