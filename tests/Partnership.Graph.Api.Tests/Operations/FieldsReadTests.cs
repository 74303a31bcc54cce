using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Api.Tests.Contract;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Api.Tests.Operations;

/// <summary>Lists read of their nodes what an operation asks for. Each field, asked for alone, is what whole nodes give.</summary>
public sealed class FieldsReadTests(SeededGraph graph)
{
    private static readonly Schema Schema = SchemaFiles.Build().Schema!;

    public static TheoryData<string> Connections =>
    [
        .. from list in Schema.QueryType!.Fields
           where list.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal)
           select list.Name,
    ];

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task Each_field_of_a_list_asked_for_alone_is_what_whole_nodes_give(string connection)
    {
        var type = (ComplexType)Schema.FindType(Schema.QueryType!.FindField(connection)!.Type.Named.Name[..^"Connection".Length])!;
        await using var whole = graph.Over(services => services.AddScoped<IStoreSession>(provider => new WholeDocuments(provider.GetRequiredService<IGraphStore>().OpenSession())));

        foreach (var some in type.Fields.Chunk(8))
        {
            var query = $"{{ {string.Join(' ', some.Select(field => $"{field.Name}: {connection}(first: 4) {{ nodes {{ {Asked(field)} }} }}"))} "
                + $"cursors: {connection}(last: 4) {{ edges {{ cursor node {{ {Asked(some[0])} }} }} pageInfo {{ startCursor }} }} }}";
            var (asked, _) = await graph.RunAsync(query);
            var (expected, _) = await graph.RunAsync(query, services: whole);

            Assert.DoesNotContain("\"errors\"", asked, StringComparison.Ordinal);
            Assert.Equal(expected, asked);
        }
    }

    private static string Asked(FieldDefinition field) => field.Type.Named switch
    {
        ComplexType type when field.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal) => $"{field.Name} {{ nodes {{ {(type.FindField("nodes")!.Type.Named is ComplexType { } node && node.FindField("id") is not null ? "id" : "__typename")} }} }}",
        ComplexType type => $"{field.Name} {{ {(type.FindField("id") is not null ? "id" : "__typename")} }}",
        UnionType => $"{field.Name} {{ __typename }}",
        _ => field.Name,
    };
}
