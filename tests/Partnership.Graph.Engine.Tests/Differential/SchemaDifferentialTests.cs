using System.Text.Json;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.Tests.Oracle;
using Partnership.Graph.Engine.TypeSystem;
using Partnership.Graph.Fuzz.Generation;
using Partnership.Graph.Fuzz.Mutation;

namespace Partnership.Graph.Engine.Tests.Differential;

/// <summary>Schemas with a mistake in them, or none, are accepted or refused as by graphql-js. Another run: <c>DIFFERENTIAL_SEED</c>.</summary>
public sealed class SchemaDifferentialTests
{
    private const int Schemas = 60;
    private const int MutationsPerSchema = 20;

    private static readonly string[] Words = ["type", "interface", "input", "extend", "implements", "repeatable", "schema"];

    [Fact]
    public async Task Broken_schemas_are_refused_as_by_graphql_js()
    {
        var dice = new Dice(DifferentialTests.Seed);
        var refused = 0;
        for (var i = 0; i < Schemas; i++)
        {
            var seed = dice.NextSeed();
            var documents = Mutations(new Dice(seed)).ToList();
            var theirs = await GraphQLJs.AskAsync(new { ask = "schemas", documents }, TestContext.Current.CancellationToken);
            foreach (var (document, their) in documents.Zip(theirs.EnumerateArray()))
            {
                var (schema, errors) = SchemaBuilder.Build(new Source(document, "schema.graphql"));
                refused += schema is null ? 1 : 0;
                Assert.True(Agree(schema, errors, their), $"graphql-js and we differ on a schema (DIFFERENTIAL_SEED={DifferentialTests.Seed}, schema {seed}).\ngraphql-js: {their}\nwe: {string.Join('\n', errors.Select(error => error.Message))}\n{document}");
            }
        }

        Assert.InRange(refused, Schemas, (Schemas * MutationsPerSchema) - Schemas);
    }

    private static IEnumerable<string> Mutations(Dice dice)
    {
        var sdl = RandomSchema.Write(dice);
        var mutation = new TokenMutation(dice, [.. Tokens.Of(sdl).Where(Tokens.IsName).Distinct(), .. Words]);
        return Enumerable.Range(0, MutationsPerSchema).Select(_ => mutation.Mutate(sdl, dice.Between(1, 2)));
    }

    private static bool Agree(Schema? schema, IReadOnlyList<GraphQLError> errors, JsonElement their)
    {
        var theyRefuse = their.GetArrayLength() > 0;
        return schema is null == theyRefuse || (schema is null && errors.All(error => IsStricter(error.Message)));
    }

    // Defaults have to be values of their type since the edition of September 2025; no type may have the name of a built-in
    // scalar. That a location of a directive stands twice is no mistake in graphql-js; we take it for a slip of the pen.
    private static bool IsStricter(string ourMessage) =>
        ourMessage.Contains(" default of ", StringComparison.Ordinal)
        || ourMessage.Contains(" is a scalar of the specification and always there.", StringComparison.Ordinal)
        || (ourMessage.Contains(": Location ", StringComparison.Ordinal) && ourMessage.Contains("is defined a second time", StringComparison.Ordinal));
}
