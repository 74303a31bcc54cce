using System.Buffers;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Resolvers;
using Partnership.Graph.Api.Tests.Contract;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Sqlite;
using Source = Partnership.Graph.Engine.Language.Source;

namespace Partnership.Graph.Api.Tests.Operations;

/// <summary>A graph with one person, of whom the audit tells three things.</summary>
public sealed class HistoryGraph : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 6, 16, 8, 0, 0, TimeSpan.Zero);
    private static readonly NodeId Id = NodeId.Of(nameof(Person), "1");

    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;
    private readonly ServiceProvider _services;
    private readonly GraphQLExecutor _executor;

    public HistoryGraph()
    {
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new FixedClock(Now))
            .AddSqliteStore(options => options.Path = Path.Combine(_folder, "graph.db"))
            .AddSingleton(AccessRules.LocalAdministrator)
            .AddGraphLoaders()
            .BuildServiceProvider();
        _executor = new GraphQLExecutor(new ExecutableSchemaBuilder(SchemaFiles.Build().Schema!).BindPartnershipGraph().Build().OrThrow(), new ExecutorOptions { IncludeExceptionDetails = true });
    }

    public async ValueTask InitializeAsync()
    {
        var person = new Person { Id = Id, AggregateId = Id, Source = Domain.Source.User, Name = "A. Coordinator", WorkEmail = EmailAddress.Parse("new.name@example.org", null), RoleAccount = false };
        var result = await _services.GetRequiredService<IGraphStore>().CommitAsync(
            new Commit
            {
                AggregateId = Id,
                At = Now,
                Upserts = [person],
                Audit =
                [
                    Entry("1", "createPerson", "import:people", null, []),
                    Entry("2", "updatePerson", "import:people", null, [new("jobTitle", null, "\"Nurse\"")]),
                    Entry("3", "updatePerson", "second@example.org", "Was misspelt, says third@example.org.", [new("workEmail", "\"old@example.org\"", "\"new.name@example.org\"")]),
                ],
            },
            TestContext.Current.CancellationToken);
        Assert.IsType<CommitResult.Committed>(result);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task<JsonNode> RunAsync(string document, ClaimsPrincipal? user)
    {
        await using var scope = _services.CreateAsyncScope();
        using var result = await _executor.ExecuteAsync(
            new GraphQLRequest(scope.ServiceProvider) { Document = new Source(document), User = user }, TestContext.Current.CancellationToken);
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return JsonNode.Parse(buffer.WrittenSpan)!;
    }

    private static AuditEntry Entry(string key, string action, string actor, string? reason, IReadOnlyList<AuditedField> fields) => new()
    {
        Id = NodeId.Of(nameof(AuditEntry), key),
        AggregateId = Id,
        Source = Domain.Source.User,
        SubjectId = Id,
        Actor = actor,
        At = Now,
        Action = action,
        Reason = reason,
        Fields = fields,
    };
}
