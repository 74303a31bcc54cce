using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Contract;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Api.Tests.Operations;

/// <summary>
/// Every operator on every text, id and scalar of every filter of the contract, and every argument of a query, given what would
/// hurt if it were ever made a part of a statement: nothing is found that was not asked for, and nothing breaks.
/// </summary>
public sealed class InjectionTests(SeededGraph graph)
{
    private static readonly Schema Schema = SchemaFiles.Build().Schema!;
    private static readonly string[] Harmless = ["Int", "Float", "Boolean"];
    private static readonly string[] ClientsMistakes = ["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED", "COST_LIMIT_EXCEEDED"];

    /// <summary>Where a list with a filter can be asked for: on Query, or on the nodes of a list there.</summary>
    private static readonly IReadOnlyDictionary<string, (string? Parent, string List)> Places = FindPlaces();

    public static TheoryData<string> Filters => [.. Places.Keys];

    public static TheoryData<string> Fields => [.. QueryType.Fields.Where(each => each.Arguments.Any(IsText)).Select(each => each.Name)];

    private static ObjectType QueryType => (ObjectType)Schema.FindType("Query")!;

    [Fact]
    public void Every_filter_of_the_contract_is_reached()
    {
        var filters = Schema.Types.OfType<InputObjectType>().Select(type => type.Name).Where(name => name.EndsWith("FilterInput", StringComparison.Ordinal) && !name.EndsWith("OperationFilterInput", StringComparison.Ordinal));

        Assert.Empty(filters.Except(Places.Keys));
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_takes_every_text_as_a_text(string filter)
    {
        var operators = OperatorsOf((InputObjectType)Schema.FindType(filter)!, []).ToList();
        Assert.NotEmpty(operators);
        foreach (var (path, type) in operators)
        {
            if (type.Named.Name is "String" or "ID")
            {
                // One text that is refused may have the whole request refused: then each is asked for by itself.
                var allAtOnce = await AssertAsync(filter, path, type, HostileText.Whole);
                var answered = allAtOnce;
                for (var each = 0; !allAtOnce && each < HostileText.Whole.Count; each++)
                    answered |= await AssertAsync(filter, path, type, [HostileText.Whole[each]]);
                Assert.True(answered || type.Named.Name is "ID", $"{filter} {string.Join('.', path)} takes none of the texts.");
                await AssertAsync(filter, path, type, [HostileText.Half]);
            }
            else
            {
                foreach (var text in HostileText.Whole.Append(HostileText.Half))
                    await AssertAsync(filter, path, type, [text]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task An_argument_takes_every_text_as_a_text(string name)
    {
        var field = QueryType.FindField(name)!;
        var required = field.Arguments.Where(argument => argument.Type is NonNullType && argument.DefaultValue is null && IsText(argument)).ToList();
        foreach (var argument in field.Arguments.Where(IsText))
        {
            var given = required.Append(argument).Distinct().ToList();
            var document = $"query ({string.Join(", ", given.Select(each => $"${each.Name}: {each.Type}"))}) {{ {name}({string.Join(", ", given.Select(each => $"{each.Name}: ${each.Name}"))}){(field.Type.Named is ScalarType ? "" : " { __typename }")} }}";
            foreach (var text in HostileText.Whole.Append(HostileText.Half))
            {
                var variables = string.Join(", ", given.Select(each => $"\"{each.Name}\": {(IsList(each.Type) ? $"[{text}]" : text)}"));
                OnlyClientsMistakes($"{name}({argument.Name}) {Short(text)}", await RunAsync(document, $"{{ {variables} }}"));
            }
        }
    }

    /// <returns>Whether it was answered, and not refused as a whole.</returns>
    private async Task<bool> AssertAsync(string filter, IReadOnlyList<string> path, GraphQLType type, IReadOnlyList<string> texts)
    {
        var (parent, list) = Places[filter];
        var where = string.Join(" ", path.Select(step => $"{{ {step}:"));
        var end = string.Concat(Enumerable.Repeat(" }", path.Count));
        var asked = string.Join(" ", texts.Select((_, number) => $"p{number}: {list}(first: 1, where: {where} $v{number}{end}) {{ totalCount }}"));
        var selection = $"every: {list}(first: 1) {{ totalCount }} {asked}";
        var document = $"query ({string.Join(", ", texts.Select((_, number) => $"$v{number}: {type}"))}) {{ {(parent is null ? selection : $"{parent}(first: 2) {{ nodes {{ {selection} }} }}")} }}";
        var variables = string.Join(", ", texts.Select((text, number) => $"\"v{number}\": {(IsList(type) ? $"[{text}]" : text)}"));
        var what = $"{filter} {string.Join('.', path)}";

        var answer = await RunAsync(document, $"{{ {variables} }}");

        OnlyClientsMistakes(what, answer);
        if (answer["data"] is not JsonObject data)
            return false;
        var isNegated = path[^1] is ['n', ..] and not "none";
        var places = parent is null ? [data] : data[parent]!["nodes"]!.AsArray().Select(node => node!.AsObject()).ToList();
        Assert.NotEmpty(places);
        foreach (var place in places)
        {
            var every = (int)place["every"]!["totalCount"]!;
            foreach (var (number, text) in texts.Index())
            {
                // Null where that one was refused.
                if (place[$"p{number}"] is { } found)
                    Assert.Equal((what, Short(text), isNegated ? every : 0), (what, Short(text), (int)found["totalCount"]!));
            }
        }

        return true;
    }

    private static void OnlyClientsMistakes(string what, JsonNode answer)
    {
        foreach (var error in answer["errors"]?.AsArray() ?? [])
            Assert.True(ClientsMistakes.Contains((string?)error!["extensions"]?["code"]), $"{what}: {Short(error.ToJsonString())}");
    }

    private async Task<JsonNode> RunAsync(string document, string variables) => JsonNode.Parse((await graph.RunAsync(document, variables)).Response)!;

    /// <summary>The ways from a filter to a value that is no number, each a field and an operator, or more for what lists hold.</summary>
    private static IEnumerable<(IReadOnlyList<string> Path, GraphQLType Type)> OperatorsOf(InputObjectType filter, IReadOnlyList<string> above) => filter.Fields.SelectMany(field =>
    {
        IReadOnlyList<string> path = [.. above, field.Name];
        return field.Type.Named switch
        {
            InputObjectType below when below.Name.EndsWith("OperationFilterInput", StringComparison.Ordinal) => OperatorsOf(below, path),
            ScalarType scalar when !Harmless.Contains(scalar.Name) => [(path, field.Type)],
            _ => Enumerable.Empty<(IReadOnlyList<string>, GraphQLType)>(),
        };
    });

    private static Dictionary<string, (string? Parent, string List)> FindPlaces()
    {
        var places = new Dictionary<string, (string?, string)>();
        foreach (var field in QueryType.Fields.Where(IsList))
            places.TryAdd(FilterOf(field), (null, field.Name));
        foreach (var parent in QueryType.Fields.Where(IsList))
        {
            if (((ObjectType)parent.Type.Named).FindField("nodes")?.Type.Named is not ObjectType node)
                continue;
            foreach (var field in node.Fields.Where(IsList))
                places.TryAdd(FilterOf(field), (parent.Name, field.Name));
        }

        return places;
    }

    private static string FilterOf(FieldDefinition field) => field.Arguments.First(argument => argument.Name == "where").Type.Named.Name;

    private static bool IsList(FieldDefinition field) =>
        field.Arguments.Any(argument => argument.Name == "where")
        && field.Arguments.All(argument => argument.Type is not NonNullType || argument.DefaultValue is not null)
        && field.Type.Named is ObjectType connection && connection.FindField("totalCount") is not null;

    private static bool IsText(InputValueDefinition argument) => argument.Type.Named is ScalarType scalar && !Harmless.Contains(scalar.Name);

    private static bool IsList(GraphQLType type) => type is ListType || type is NonNullType { InnerType: ListType };

    private static string Short(string text) => text.Length > 300 ? text[..300] : text;
}
