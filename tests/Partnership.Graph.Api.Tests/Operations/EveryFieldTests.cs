using Partnership.Graph.Api.Resolvers;
using Partnership.Graph.Api.Tests.Contract;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class EveryFieldTests(SeededGraph graph)
{
    private static readonly Schema Schema = SchemaFiles.Build().Schema!;

    public static TheoryData<string> NodeTypeNames => [.. NodeTypes.All.Select(type => type.Name).Where(name => NodeTypes.IsFact(NodeId.Of(name, "any")))];

    [Theory]
    [MemberData(nameof(NodeTypeNames))]
    public async Task Every_field_of_every_node_of_the_seed_answers(string typeName)
    {
        var type = (ObjectType)Schema.FindType(typeName)!;
        var ids = await graph.IdsAsync(typeName);
        var query = $$"""query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on {{typeName}} { {{Selection(type, depth: 3)}} } } }""";

        Assert.NotEmpty(ids);
        foreach (var some in ids.Chunk(100))
        {
            var (response, _) = await graph.RunAsync(query, $$"""{ "ids": ["{{string.Join("\",\"", some)}}"] }""");
            Assert.DoesNotContain("\"errors\"", response, StringComparison.Ordinal);
            Assert.Equal(some.Length, response.Split($"\"__typename\": \"{typeName}\",\n        \"id\"").Length - 1);
        }
    }

    // Nodes are not followed further than to the name of their type; what has no id of its own is.
    private static string Selection(ComplexType type, int depth) => string.Join(' ', type.Fields.Select(field =>
        field.Type.Named switch
        {
            ObjectType value when depth > 0 && !value.Interfaces.Any() => $"{field.Name} {{ {Selection(value, depth - 1)} }}",
            ObjectType or InterfaceType or UnionType => $"{field.Name} {{ __typename }}",
            _ => field.Name,
        }));
}
