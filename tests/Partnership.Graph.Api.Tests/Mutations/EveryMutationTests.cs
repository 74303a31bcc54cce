using System.Security.Claims;
using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Contract;
using Partnership.Graph.Api.Tests.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Api.Tests.Mutations;

public sealed class EveryMutationTests
{
    private static readonly Schema Schema = SchemaFiles.Build().Schema!;
    private static readonly string[] Files = ["partnership-mutations.graphql", "programme-mutations.graphql", "deliverable-mutations.graphql"];

    public static TheoryData<string> Names => [.. MutationExamples.CarriedOut.Keys];

    public static TheoryData<string, string, string> Refusals => [.. MutationExamples.Refused];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_carried_out_is_answered_with_the_node_as_it_is_now(string mutation)
    {
        await using var graph = await StartAsync();
        var (input, fields, node) = MutationExamples.CarriedOut[mutation];

        var payload = await PayloadAsync(graph, mutation, input, fields);

        Assert.Null(payload["errors"]);
        Assert.Equal(BoundContract.Layout(node), BoundContract.Layout(payload[fields[..fields.IndexOf(' ', StringComparison.Ordinal)]]!.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_document_that_changed_says_so_in_the_audit(string mutation)
    {
        await using var graph = await StartAsync();
        var before = await graph.Store.LatestChangeAsync(TestContext.Current.CancellationToken);

        await PayloadAsync(graph, mutation, MutationExamples.CarriedOut[mutation].Input, "__typename");

        var changes = (await graph.Store.ReadChangesAsync(before, 100, TestContext.Current.CancellationToken))!.Changes;
        Assert.NotEmpty(changes);
        foreach (var change in changes.Where(change => change.DocumentId != change.AggregateId || changes.Count == 1))
        {
            var entry = Assert.Single(await graph.AuditOfAsync(change.DocumentId.Value));
            Assert.Equal((mutation, "development"), (entry.Action, entry.Actor));
            Assert.NotEmpty(entry.Fields);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Sent_twice_with_one_key_it_is_carried_out_once_and_the_key_is_good_for_nothing_else(string mutation)
    {
        await using var graph = await StartAsync();
        var (input, fields, _) = MutationExamples.CarriedOut[mutation];
        var keyed = $"""{input}, idempotencyKey: "one" """;

        var first = await PayloadAsync(graph, mutation, keyed, fields);
        var after = await graph.Store.LatestChangeAsync(TestContext.Current.CancellationToken);
        var again = await PayloadAsync(graph, mutation, keyed, fields);
        var other = await PayloadAsync(graph, "updatePartnership", """id: "Partnership:midlands-partnership", name: "x", idempotencyKey: "one" """, "partnership { id }");

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal("IdempotencyKeyReused", ErrorOf(other));
        Assert.Equal(after, await graph.Store.LatestChangeAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Another_version_than_expected_is_a_conflict_with_both_versions(string mutation)
    {
        if (((InputObjectType)FieldOf(mutation).Arguments[0].Type.Named).FindField("expectedVersion") is null)
            return;
        await using var graph = await StartAsync();

        var payload = await PayloadAsync(graph, mutation, $"{MutationExamples.CarriedOut[mutation].Input}, expectedVersion: 99", "__typename", "... on VersionConflict { expectedVersion actualVersion }");

        Assert.Equal("""{"__typename":"VersionConflict","expectedVersion":99,"actualVersion":1}""", payload["errors"]![0]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_reader_is_refused_before_anything_is_looked_at(string mutation)
    {
        await using var graph = await StartAsync();
        var reader = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "reader")], "test"));
        var before = await graph.Store.LatestChangeAsync(TestContext.Current.CancellationToken);

        var answer = await graph.RunAsync($$"""mutation { {{mutation}}(input: { {{MutationExamples.CarriedOut[mutation].Input}} }) { __typename } }""", "{}", reader);

        Assert.Equal("FORBIDDEN", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal(before, await graph.Store.LatestChangeAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_stands_in_the_way_is_told_by_its_type_and_nothing_is_written(string mutation, string error, string input)
    {
        await using var graph = await StartAsync();
        var closed = await graph.RunAsync("{ schools(where: { status: { eq: CLOSED } }, first: 1) { nodes { id } } }");
        var before = await graph.Store.LatestChangeAsync(TestContext.Current.CancellationToken);
        input = input.Replace("@closed", (string?)closed["data"]!["schools"]!["nodes"]![0]!["id"], StringComparison.Ordinal);

        var payload = await PayloadAsync(graph, mutation, input, "__typename");

        Assert.Equal(error, ErrorOf(payload));
        Assert.NotEmpty((string?)payload["errors"]![0]!["message"] ?? "");
        Assert.Equal(before, await graph.Store.LatestChangeAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_mutation_and_every_error_of_it_has_an_example()
    {
        var mutations = ((ObjectType)Schema.FindType("Mutation")!).Fields.Where(field => Files.Contains(field.SyntaxNode?.Location.Source?.Name)).ToList();
        var errors =
            from field in mutations
            from error in Schema.PossibleTypes(Schema.FindType(field.Type.Named.Name.Replace("Payload", "Error", StringComparison.Ordinal))!)
            where error.Name is not ("VersionConflict" or "IdempotencyKeyReused")
            select $"{field.Name} {error.Name}";

        Assert.Equal(mutations.Select(field => field.Name).Order(StringComparer.Ordinal), MutationExamples.CarriedOut.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(errors.Order(StringComparer.Ordinal), MutationExamples.Refused.Select(row => $"{row.Mutation} {row.Error}").Distinct().Order(StringComparer.Ordinal));
    }

    private static FieldDefinition FieldOf(string mutation) => ((ObjectType)Schema.FindType("Mutation")!).FindField(mutation)!;

    private static async Task<JsonNode> PayloadAsync(ChangingGraph graph, string mutation, string input, string fields, string ofErrors = "... on Error { message }")
    {
        var answer = await graph.RunAsync($$"""mutation { {{mutation}}(input: { {{input}} }) { {{fields}} errors { __typename {{ofErrors}} } } }""");
        Assert.Null(answer["errors"]?.ToJsonString());
        return answer["data"]![mutation]!;
    }

    private static string? ErrorOf(JsonNode payload) => (string?)payload["errors"]?[0]?["__typename"];

    /// <summary>
    /// The seed, a pilot nothing was found out about, an idea of a partnership that runs as many programmes as it agreed to, and a
    /// programme with a school that became another.
    /// </summary>
    private static async Task<ChangingGraph> StartAsync()
    {
        var graph = await ChangingGraph.StartAsync();
        var any = await graph.FindAsync<Programme>("Programme:blakenall-healthy-eating");
        await graph.CommitAsync(With("unproven-pilot", any with { Stage = ProgrammeStage.Pilot }));
        await graph.CommitAsync(With("limited-idea", any with { PartnershipId = NodeId.Parse("Partnership:birmingham-childrens-hospital", null) }));
        var old = With("of-the-old-school", any with { Stage = ProgrammeStage.Idea });
        await graph.CommitAsync(old, new Participation
        {
            Id = NodeId.Of(nameof(Participation), "of-the-old-school"),
            AggregateId = old.Id,
            Source = Source.User,
            ProgrammeId = old.Id,
            SchoolId = NodeId.Parse("School:104218", null),
            Role = ParticipationRole.Participant,
            From = new DateOnly(2026, 1, 1),
        });
        return graph;
    }

    private static Document With(string key, Programme programme)
    {
        var id = NodeId.Of(nameof(Programme), key);
        return programme with { Id = id, AggregateId = id };
    }
}
