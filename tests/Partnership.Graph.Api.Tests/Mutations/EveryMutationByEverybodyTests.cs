using System.Security.Claims;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Tests.Contract;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Api.Tests.Mutations;

/// <summary>Every mutation of the contract, tried by everybody it is not for and by those it is for.</summary>
public sealed class EveryMutationByEverybodyTests
{
    private static readonly IReadOnlyList<string> Mutations = [.. ((ObjectType)SchemaFiles.Build().Schema!.FindType("Mutation")!).Fields.Select(field => field.Name)];

    private static readonly AccessRules Rules = new(new AuthenticationSettings(), AnonymousAccess.Public, AcceptsDevelopmentTokens: false);

    /// <summary>The mutations that have a row; one that has none is told once, by a test of its own.</summary>
    public static TheoryData<string> Names => [.. Mutations.Where(WhoMayCall.Table.ContainsKey)];

    [Fact]
    public void Every_mutation_has_a_row_that_says_who_may_call_it()
    {
        var missing = Mutations.Where(name => !WhoMayCall.Table.ContainsKey(name)).Select(name =>
            $"""WhoMayCall.Table has no row for {name}: add ["{name}"] = new(<an input that is carried out on the seed>, "<key of a person of people.json who may>", "<key of a coordinator of another trust>").""");

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nobody_known_changes_nothing(string mutation) => await IsRefusedAsync(mutation, user: null, "UNAUTHENTICATED");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_reader_changes_nothing_whatever_roles_the_person_has(string mutation) =>
        await IsRefusedAsync(mutation, Account(AccessLevel.Reader, WhoMayCall.Table[mutation].Right), "FORBIDDEN");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_coordinator_of_another_trust_does_not_change_this_ones(string mutation) =>
        await IsRefusedAsync(mutation, Account(AccessLevel.Coordinator, WhoMayCall.Table[mutation].Other), "FORBIDDEN");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_coordinator_who_is_no_person_of_the_graph_changes_nothing(string mutation) =>
        await IsRefusedAsync(mutation, Account(AccessLevel.Coordinator, person: null), "FORBIDDEN");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_coordinator_it_is_for_changes_it(string mutation)
    {
        if (WhoMayCall.Table[mutation].Right is { } right)
            await IsAllowedAsync(mutation, Account(AccessLevel.Coordinator, right), $"Person:{right}");
        else
            await IsRefusedAsync(mutation, Account(AccessLevel.Coordinator, "coordinator-windsor-academy-trust"), "FORBIDDEN");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_administrator_changes_everything(string mutation) =>
        await IsAllowedAsync(mutation, Account(AccessLevel.Administrator, person: null), "account");

    private static async Task IsRefusedAsync(string mutation, ClaimsPrincipal? user, string code)
    {
        await using var graph = await StartAsync(mutation);
        var before = await graph.Store.LatestChangeAsync(TestContext.Current.CancellationToken);

        var answer = await graph.RunAsync(Document(mutation), "{}", user ?? new ClaimsPrincipal(new ClaimsIdentity()));

        Assert.Equal((mutation, code), (mutation, (string?)answer["errors"]?[0]?["extensions"]?["code"]));
        Assert.Null(answer["data"]?[mutation]);
        Assert.Equal(before, await graph.Store.LatestChangeAsync(TestContext.Current.CancellationToken));
    }

    private static async Task IsAllowedAsync(string mutation, ClaimsPrincipal user, string actor)
    {
        await using var graph = await StartAsync(mutation);
        var before = await graph.Store.LatestChangeAsync(TestContext.Current.CancellationToken);

        var answer = await graph.RunAsync(Document(mutation), "{}", user);

        Assert.Null(answer["errors"]?.ToJsonString());
        if (!WhoMayCall.Table[mutation].IsCarriedOut)
            return;
        Assert.Null(answer["data"]![mutation]!["errors"]?.ToJsonString());
        var changes = (await graph.Store.ReadChangesAsync(before, 100, TestContext.Current.CancellationToken))!.Changes;
        Assert.NotEmpty(changes);
        var told = new List<string>();
        foreach (var change in changes)
            told.AddRange((await graph.AuditOfAsync(change.DocumentId.Value)).Select(entry => $"{entry.Action} {entry.Actor}"));
        Assert.Contains($"{mutation} {actor}", told);
    }

    private static string Document(string mutation) =>
        $$"""mutation { {{mutation}}(input: { {{WhoMayCall.Table[mutation].Input}} }) { errors { __typename ... on Error { message } } } }""";

    private static async Task<ChangingGraph> StartAsync(string mutation)
    {
        var graph = await ChangingGraph.StartAsync(rules: Rules);
        graph.Clock.Advance(WhoMayCall.Table[mutation].After);
        foreach (var document in WhoMayCall.Table[mutation].Before)
            await graph.CommitAsync(document);
        return graph;
    }

    /// <summary>An account as a token makes it: its level by its roles, its person by its address.</summary>
    private static ClaimsPrincipal Account(AccessLevel level, string? person) => new(new ClaimsIdentity(
        [new Claim("sub", "account"), new Claim("roles", level.ToString()), new Claim("email", $"{(person is null ? "nobody" : string.Join('.', person.Split('-', 2)))}@example.org")], "test"));
}
