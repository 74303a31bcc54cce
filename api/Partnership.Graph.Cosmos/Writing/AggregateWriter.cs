using System.Net;
using Microsoft.Azure.Cosmos;
using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Cosmos.Reading;
using Partnership.Graph.Cosmos.Reading.Sql;
using Partnership.Graph.Cosmos.Requests;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Writing;

/// <summary>Writes one commit, as a whole or not at all, also where answers are lost and others write at the same time.</summary>
internal sealed class AggregateWriter(Service service, TimeProvider clock)
{
    private const int MostTries = 20;
    private const int TriesWithoutWait = 2;
    private const int MostSendings = 3;

    // No status of the service's: the batch never got there.
    private const int NotSent = 0;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(500);

    private readonly Reader _reader = new(service);
    private readonly Items _items = new(service);
    private readonly ReceiptClaims _receipts = new(new Items(service));
    private readonly LargeCommits _large = new(service, new Items(service));

    internal async Task<CommitResult> WriteAsync(Commit commit, CancellationToken ct)
    {
        // A new aggregate is usually not there; if it is, the batch says so.
        var state = commit.ExpectedVersion == 0 ? AggregateState.Nothing : null;
        try
        {
            for (var tries = 0; tries < MostTries; tries++)
            {
                state ??= await AggregateState.ReadAsync(_reader, commit, ct);
                if (state.HasPending)
                {
                    await _large.FinishAsync(commit.AggregateId.Value, ct);
                    state = null;
                    continue;
                }

                if (state.Refusal(commit) is { } refusal)
                    return refusal;
                await CheckOwnershipAsync(commit, state, ct);
                if (commit.Receipt is { } receipt && !await _receipts.TryClaimAsync(commit, receipt, ct))
                    return new CommitResult.VersionConflict(state.VersionOf(commit.AggregateId));
                var recordId = CommitRecord.NewId(commit.At);
                var batch = Batch.Of(commit, state, recordId);
                switch (await SendAsync(batch, commit, recordId, ct))
                {
                    case Outcome.Written when batch.IsLarge:
                        await FinishAsync(commit, ct);
                        return new CommitResult.Committed(state.VersionOf(commit.AggregateId) + 1);
                    case Outcome.Written:
                        return new CommitResult.Committed(state.VersionOf(commit.AggregateId) + 1);
                    case Outcome.Busy:
                        return new CommitResult.Busy();
                    default:
                        state = null;
                        if (tries >= TriesWithoutWait)
                            await Task.Delay(LongestWait * Random.Shared.NextDouble(), clock, ct);
                        break;
                }
            }
        }
        // Before the batch, nothing is written that counts.
        catch (Exception away) when (IsOutage(away))
        {
            return new CommitResult.Busy();
        }

        return new CommitResult.Busy();
    }

    // Sends the batch until it is known what became of it.
    private async Task<Outcome> SendAsync(Batch batch, Commit commit, string recordId, CancellationToken ct)
    {
        for (var sendings = 0; sendings < MostSendings; sendings++)
        {
            var (status, units) = await TrySendAsync(batch, ct);
            Charges.Add("batch", units);
            switch (status)
            {
                case >= 200 and < 300:
                    return Outcome.Written;
                // It may be this very batch, whose first answer was lost on the way.
                case (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.NotFound:
                    return await KnowAsync(async () => await _items.FindAsync<CommitRecord>(recordId, commit.AggregateId.Value, ct) is null ? Outcome.Raced : Outcome.Written, commit);
                case NotSent or (int)HttpStatusCode.TooManyRequests:
                    return sendings == 0 ? Outcome.Busy : await SettleAsync(commit, recordId, ct);
                case (int)HttpStatusCode.RequestEntityTooLarge:
                    throw new InvalidOperationException($"The commit of {commit.AggregateId} is larger than the 2 MB that Cosmos DB writes at once. Do it in several commits, or shorten its texts.");
                case (int)HttpStatusCode.BadRequest or (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden:
                    throw new InvalidOperationException($"Cosmos DB refused the commit of {commit.AggregateId} with status {status}; nothing was written.");
                default:
                    break;
            }
        }

        return await SettleAsync(commit, recordId, ct);
    }

    // Nobody knows what became of the batch, and it may still be under way. Its record's place is taken, so that it can no
    // longer be carried out; unless it was.
    private Task<Outcome> SettleAsync(Commit commit, string recordId, CancellationToken ct)
    {
        var nothing = new CommitRecord { Id = recordId, AggregateId = commit.AggregateId, At = commit.At, Changes = [] };
        return KnowAsync(async () => await _items.TryCreateAsync(nothing, commit.AggregateId.Value, ct) ? Outcome.Busy : Outcome.Written, commit);
    }

    private async Task FinishAsync(Commit commit, CancellationToken ct)
    {
        try
        {
            await _large.FinishAsync(commit.AggregateId.Value, ct);
        }
        catch (Exception failure) when (failure is CosmosException or StoreUnavailableException)
        {
            throw new CommitUncertainException($"The commit of {commit.AggregateId} is decided and half written, and the service does not answer now. Its rest is written before the next commit of {commit.AggregateId}, or at the next start.", failure);
        }
    }

    private static async Task<Outcome> KnowAsync(Func<Task<Outcome>> look, Commit commit)
    {
        try
        {
            return await look();
        }
        catch (Exception failure) when (failure is CosmosException or StoreUnavailableException)
        {
            throw new CommitUncertainException($"It is not known whether the commit of {commit.AggregateId} was written: the service's answer was lost, and it does not answer now. Read the aggregate before trying again.", failure);
        }
    }

    private async Task<(int Status, double Units)> TrySendAsync(Batch batch, CancellationToken ct)
    {
        try
        {
            using var response = await service.SendAsync(token => batch.SendAsync(service.Container, token), ct);
            return ((int)response.StatusCode, response.RequestCharge);
        }
        catch (CosmosException failure)
        {
            return ((int)failure.StatusCode, failure.RequestCharge);
        }
        catch (StoreUnavailableException away) when (Outage.IsBeforeSending(away.InnerException))
        {
            return (NotSent, 0);
        }
        catch (StoreUnavailableException away)
        {
            return ((int)((away.InnerException as CosmosException)?.StatusCode ?? HttpStatusCode.ServiceUnavailable), 0);
        }
    }

    private static bool IsOutage(Exception failure) => failure is StoreUnavailableException || (failure is CosmosException && Outage.Is(failure));

    // An id is unique within its partition only. That another aggregate has a document is looked up before; two that create one
    // at the same moment are not found out, and no id of the domain can belong to two.
    private async Task CheckOwnershipAsync(Commit commit, AggregateState state, CancellationToken ct)
    {
        List<NodeId> created = [.. commit.Upserts.Select(document => document.Id).Where(id => id != commit.AggregateId && state.Find(id) is null && id.TypeName != nameof(AuditHead))];
        if (created.Count == 0)
            return;
        var parameters = new SqlParameters();
        var sql = $"SELECT TOP 1 c[\"id\"], c[\"aggregateId\"] FROM c WHERE ARRAY_CONTAINS({parameters.Add<IReadOnlyList<NodeId>>(created)}, c[\"id\"]) AND c[\"aggregateId\"] != {parameters.Add(commit.AggregateId)}";
        if ((await _reader.ListAsync(sql, parameters, ct)) is [var other, ..])
            throw new InvalidOperationException($"{other.GetProperty("id")} exists, and belongs to another aggregate than {commit.AggregateId}.");
    }

    private enum Outcome
    {
        Written,
        Raced,
        Busy,
    }
}
