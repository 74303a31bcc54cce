using System.Collections.Concurrent;
using Microsoft.Azure.Cosmos;
using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Cosmos.Opening;
using Partnership.Graph.Cosmos.Reading;
using Partnership.Graph.Cosmos.Requests;
using Partnership.Graph.Cosmos.Writing;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos;

/// <summary>
/// The graph in one container of Azure Cosmos DB for NoSQL, an aggregate a logical partition. ADR 10 says how, and what of the
/// port is weaker here than in one file.
/// </summary>
public sealed class CosmosStore : IGraphStore, IDisposable
{
    private readonly CosmosClient _client;
    private readonly Service _service;
    private readonly CosmosStoreOptions _options;
    private readonly AggregateWriter _writer;
    private readonly ChangeFeedReader _changes;
    private readonly Turns _turns = new();

    private CosmosStore(CosmosClient client, CosmosStoreOptions options, TimeProvider clock)
    {
        (_client, _options) = (client, options);
        _service = new Service(client.GetContainer(options.Database, options.Container), options);
        _writer = new AggregateWriter(_service, clock);
        _changes = new ChangeFeedReader(_service, new Reader(_service));
    }

    /// <summary>The meter of what requests are charged.</summary>
    public static string MeterName => Charges.MeterName;

    /// <summary>The container as the store needs it, in the service's own JSON: <c>id</c>, <c>partitionKey</c>, <c>indexingPolicy</c>, <c>defaultTtl</c>.</summary>
    /// <param name="id">The container's name.</param>
    public static string ContainerDefinition(string id = "documents") => Newtonsoft.Json.JsonConvert.SerializeObject(Indexing.Container(id));

    /// <summary>Makes the store; nothing is asked of the account yet. Ask <see cref="CheckAsync"/> before anything else.</summary>
    /// <exception cref="StoreRefusedException">The settings are wrong.</exception>
    public static CosmosStore Create(CosmosStoreOptions options, TimeProvider clock)
    {
        List<string> problems = [.. options.Problems()];
        return problems.Count == 0
            ? new CosmosStore(Accounts.Open(options), options, clock)
            : throw new StoreRefusedException(Refusals.Settings(problems));
    }

    /// <summary>Makes the store and checks it.</summary>
    /// <inheritdoc cref="CheckAsync"/>
    public static async Task<CosmosStore> OpenAsync(CosmosStoreOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var store = Create(options, clock);
        try
        {
            await store.CheckAsync(cancellationToken);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Checks that the container is there, may be read, and is as it has to be. It makes and changes nothing.</summary>
    /// <exception cref="StoreRefusedException">The account cannot be used; the message says why and what to do.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            var actual = (await _service.Container.ReadContainerAsync(cancellationToken: cancellationToken)).Resource;
            if (ContainerCheck.Differences(actual, Indexing.Container(_options.Container)) is { Count: > 0 } differences)
                throw new StoreRefusedException(Refusals.Shape(_options, differences));
        }
        catch (Exception failure) when (Refusals.Of(failure, _options) is { } refusal)
        {
            throw new StoreRefusedException(refusal, failure);
        }
    }

    /// <inheritdoc/>
    public IStoreSession OpenSession() => new CosmosSession(_service);

    /// <inheritdoc/>
    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        commit.Validate();
        return _turns.TakeAsync(commit.AggregateId, () => _writer.WriteAsync(commit, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Commits of one aggregate are written in the order given; those of different ones side by side, sixteen at once unless set otherwise.</remarks>
    public async Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken)
    {
        foreach (var commit in commits)
            commit.Validate();
        var results = new CommitResult[commits.Count];
        var uncertain = new ConcurrentQueue<CommitUncertainException>();
        var aggregates = Enumerable.Range(0, commits.Count).GroupBy(index => commits[index].AggregateId);
        await Parallel.ForEachAsync(aggregates, new ParallelOptions { MaxDegreeOfParallelism = _options.CommitsAtOnce, CancellationToken = cancellationToken }, async (ofAggregate, ct) =>
        {
            try
            {
                foreach (var index in ofAggregate)
                    results[index] = await CommitAsync(commits[index], ct);
            }
            // The others go on, so that of as few as can be nobody knows.
            catch (CommitUncertainException unknown)
            {
                uncertain.Enqueue(unknown);
            }
        });
        return uncertain.TryDequeue(out var first) ? throw first : results;
    }

    /// <inheritdoc/>
    public Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return _changes.ReadAsync(since, limit, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken) => _changes.LatestAsync(cancellationToken);

    /// <summary>Finishes commits of many items that a crash cut off: they are decided, and half of them may be missing. For a program's start.</summary>
    /// <exception cref="StoreRefusedException">The account does not answer; the message says what to do.</exception>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        var large = new LargeCommits(_service, new Items(_service));
        var sql = $"SELECT VALUE c[\"aggregateId\"] FROM c WHERE c[\"{DocumentJson.TypeProperty}\"] = \"{PendingCommit.TypeName}\"";
        try
        {
            foreach (var partition in await new Reader(_service).ListAsync(sql, new(), cancellationToken))
                await large.FinishAsync(partition.GetString()!, cancellationToken);
        }
        catch (Exception failure) when (Refusals.Of(failure, _options) is { } refusal)
        {
            throw new StoreRefusedException(refusal, failure);
        }
    }

    /// <summary>Takes everything of one partition away, past the port, its audit and its commits included: for what a check put there.</summary>
    internal async Task ForgetAsync(string partition, CancellationToken ct)
    {
        var reader = new Reader(_service);
        foreach (var id in await reader.ListAsync("SELECT VALUE c[\"id\"] FROM c", new(), ct, partition))
        {
            using var answer = await _service.Container.DeleteItemStreamAsync(id.GetString(), new PartitionKey(partition), cancellationToken: ct);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _turns.Dispose();
    }
}
