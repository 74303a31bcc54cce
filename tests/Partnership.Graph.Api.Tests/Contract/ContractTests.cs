using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Api.Tests.Contract;

public sealed class ContractTests
{
    private static readonly Schema Schema = SchemaFiles.Build().Schema!;

    [Fact]
    public void The_files_make_a_valid_schema() => Assert.Empty(SchemaFiles.Build().Errors);

    [Fact]
    public void Everything_is_described_in_words()
    {
        var undescribed = Own().SelectMany(Described).Where(each => string.IsNullOrWhiteSpace(each.Description)).Select(each => each.Coordinate);

        Assert.Empty(undescribed);
    }

    [Fact]
    public void Every_connection_takes_the_same_page_arguments()
    {
        var connections = Own().OfType<ComplexType>().SelectMany(type => type.Fields).Where(field => field.Type.ToString()!.EndsWith("Connection!", StringComparison.Ordinal));

        Assert.All(connections, field => Assert.Equal(
            "first: Int, after: String, last: Int, before: String",
            string.Join(", ", field.Arguments.Where(argument => argument.Name is not ("at" or "within" or "where" or "order")).Select(argument => $"{argument.Name}: {argument.Type}"))));
    }

    [Fact]
    public void Every_connection_can_be_filtered_and_ordered_by_what_it_is_of()
    {
        var connections = Own().OfType<ComplexType>().SelectMany(type => type.Fields).Where(field => field.Type.ToString()!.EndsWith("Connection!", StringComparison.Ordinal));

        Assert.All(connections, field =>
        {
            var of = field.Type.Named.Name[..^"Connection".Length];
            Assert.Equal($"{of}FilterInput", field.FindArgument("where")!.Type.ToString());
            Assert.Equal($"[{of}SortInput!]", field.FindArgument("order")!.Type.ToString());
        });
    }

    [Fact]
    public void Every_node_says_where_its_facts_come_from()
    {
        var nodes = Schema.PossibleTypes(Schema.FindType("Node")!);

        Assert.NotEmpty(nodes);
        Assert.All(nodes, node => Assert.Equal(
            ["asOf: Date", "source: Source!", "version: Int!"],
            node.Fields.Where(field => field.Name is "source" or "asOf" or "version").Select(field => $"{field.Name}: {field.Type}").Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<NamedType> Own() =>
        Schema.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));

    private static IEnumerable<(string Coordinate, string? Description)> Described(NamedType type) =>
    [
        (type.Name, type.Description),
        .. (type as ComplexType)?.Fields.SelectMany(field => field.Arguments
            .Select(argument => ($"{type.Name}.{field.Name}({argument.Name}:)", argument.Description))
            .Prepend(($"{type.Name}.{field.Name}", field.Description))) ?? [],
        .. (type as InputObjectType)?.Fields.Select(field => ($"{type.Name}.{field.Name}", field.Description)) ?? [],
        .. (type as EnumType)?.Values.Select(value => ($"{type.Name}.{value.Name}", value.Description)) ?? [],
    ];
}
