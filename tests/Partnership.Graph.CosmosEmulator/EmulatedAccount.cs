using System.Net;
using System.Text.Json.Nodes;

namespace Partnership.Graph.CosmosEmulator;

/// <summary>
/// An account of Azure Cosmos DB for NoSQL, in memory: what of the REST contract
/// (https://learn.microsoft.com/rest/api/cosmos-db/) the SDK in Gateway mode uses for the store. Databases and containers are
/// made beforehand, as in production; requests cannot make any.
/// </summary>
public sealed class EmulatedAccount(TimeProvider clock)
{
    private readonly Dictionary<string, Dictionary<string, EmulatedContainer>> _databases = [];

    /// <summary>The key that requests may be signed with, the well-known one of the publisher's emulator.</summary>
    public const string Key = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";

    private const string DatabaseRid = "AQIDBA==";

    /// <summary>What is to go wrong.</summary>
    public EmulatorFaults Faults { get; } = new();

    /// <summary>Which requests have come.</summary>
    public EmulatorMeter Meter { get; } = new();

    /// <summary>Makes a container, and its database where it is not there.</summary>
    /// <param name="database">The database's name.</param>
    /// <param name="properties">The container as the service describes it: <c>id</c>, <c>partitionKey</c>, <c>indexingPolicy</c>, <c>defaultTtl</c>.</param>
    /// <param name="partitions">How many physical partitions it has, from 1.</param>
    public void AddContainer(string database, JsonObject properties, int partitions = 1)
    {
        if (!_databases.TryGetValue(database, out var containers))
            _databases[database] = containers = [];
        var id = (string)properties["id"]!;
        containers[id] = new EmulatedContainer(id, properties, partitions, clock);
    }

    /// <summary>An account of its own with the same containers and items.</summary>
    public EmulatedAccount Copy()
    {
        var copy = new EmulatedAccount(clock);
        foreach (var (database, containers) in _databases)
            copy._databases[database] = containers.ToDictionary(each => each.Key, each => each.Value.Copy());
        return copy;
    }

    /// <summary>The items of a container as they are, for tests that look behind the contract.</summary>
    public IReadOnlyList<JsonObject> Items(string database, string container) =>
        [.. _databases[database][container].Read(range: null, partitionKey: null, type: null).Select(item => item.Json)];

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ct">The client has left.</param>
    /// <exception cref="EmulatorUnreachableException">The account is away.</exception>
    public async Task<EmulatorResponse> HandleAsync(EmulatorRequest request, CancellationToken ct)
    {
        var away = await Faults.MeetOutageAsync(request, ct);
        var fault = away is null ? Faults.For(request) : null;
        var response = away ?? (fault is { Accepts: false } ? fault.Response() : await AnswerAsync(request));
        if (fault is { Accepts: true, Harmless: false })
            response = fault.Response();
        response.Headers.TryAdd("x-ms-request-charge", "1");
        response.Headers["x-ms-activity-id"] = request.Header("x-ms-activity-id") ?? Guid.Empty.ToString();
        Meter.Count(request, response);
        return response;
    }

    private async Task<EmulatorResponse> AnswerAsync(EmulatorRequest request)
    {
        if (string.IsNullOrEmpty(request.Header("Authorization")))
            return EmulatorResponse.Error(HttpStatusCode.Unauthorized, "Required Header authorization is missing.");
        return request.Path switch
        {
            [] => EmulatorResponse.Of(HttpStatusCode.OK, Account(request)),
            ["dbs", var database, .. var rest] when Database(database) is { } containers => rest switch
            {
                [] => EmulatorResponse.Of(HttpStatusCode.OK, new JsonObject { ["id"] = database, ["_rid"] = DatabaseRid, ["_self"] = $"dbs/{DatabaseRid}/", ["_etag"] = "\"1\"" }),
                ["colls", var name, .. var inner] when Find(containers, name) is { } container => await ContainerRequests.AnswerAsync(container, inner, request),
                _ => EmulatorResponse.Error(HttpStatusCode.NotFound, "Resource Not Found: the container does not exist.", 1003),
            },
            _ => EmulatorResponse.Error(HttpStatusCode.NotFound, "Resource Not Found: the database does not exist."),
        };
    }

    // The SDK asks by name or by the resource id that it was told; a container's begins with its database's.
    private Dictionary<string, EmulatedContainer>? Database(string name) =>
        _databases.TryGetValue(name, out var containers) ? containers : name == DatabaseRid ? _databases.Values.FirstOrDefault() : null;

    private static EmulatedContainer? Find(Dictionary<string, EmulatedContainer> containers, string name) =>
        containers.TryGetValue(name, out var container) ? container : containers.Values.FirstOrDefault(each => each.Rid == name);

    private static JsonObject Account(EmulatorRequest request)
    {
        var address = request.Header("x-emulator-address") ?? "https://cosmos.test/";
        JsonArray Here() => [new JsonObject { ["name"] = "UK South", ["databaseAccountEndpoint"] = address }];
        return new()
        {
            ["id"] = "emulator",
            ["_self"] = "",
            ["_rid"] = "emulator",
            ["_dbs"] = "//dbs/",
            ["media"] = "//media/",
            ["addresses"] = "//addresses/",
            ["writableLocations"] = Here(),
            ["readableLocations"] = Here(),
            ["enableMultipleWriteLocations"] = false,
            ["userReplicationPolicy"] = new JsonObject { ["asyncReplication"] = false, ["minReplicaSetSize"] = 1, ["maxReplicasetSize"] = 4 },
            ["userConsistencyPolicy"] = new JsonObject { ["defaultConsistencyLevel"] = "Session" },
            ["systemReplicationPolicy"] = new JsonObject { ["minReplicaSetSize"] = 1, ["maxReplicasetSize"] = 4 },
            ["readPolicy"] = new JsonObject { ["primaryReadCoefficient"] = 1, ["secondaryReadCoefficient"] = 1 },
            ["queryEngineConfiguration"] = "{\"maxSqlQueryInputLength\":262144,\"maxJoinsPerSqlQuery\":10,\"maxLogicalAndPerSqlQuery\":500,\"maxLogicalOrPerSqlQuery\":500,\"maxUdfRefPerSqlQuery\":10,\"maxInExpressionItemsCount\":16000,\"queryMaxInMemorySortDocumentCount\":500,\"maxQueryRequestTimeoutFraction\":0.9,\"sqlAllowNonFiniteNumbers\":false,\"sqlAllowAggregateFunctions\":true,\"sqlAllowSubQuery\":true,\"sqlAllowScalarSubQuery\":true,\"allowNewKeywords\":true,\"sqlAllowLike\":true,\"sqlAllowGroupByClause\":true,\"maxSpatialQueryCells\":12,\"spatialMaxGeometryPointCount\":256,\"sqlDisableOptimizationFlags\":0,\"sqlAllowTop\":true,\"enableSpatialIndexing\":true}",
        };
    }
}
