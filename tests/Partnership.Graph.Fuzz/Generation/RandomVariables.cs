using System.Text.Json.Nodes;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Fuzz.Generation;

/// <summary>Declares variables where values are wanted, and gives them values as JSON; a few do not fit.</summary>
internal sealed class RandomVariables(Schema schema, Dice dice)
{
    private static readonly string[] WrongJson = ["null", "true", "1.5", "2147483648", "\"wrong\"", "[]", "{}", "{\"nothing\":1}", "[null]", "\"!\"", "1e400"];

    private readonly List<Declared> _all = [];
    private readonly InputFields _inputFields = new(dice);

    /// <summary>The name of a variable that may stand where a type is wanted.</summary>
    public string For(GraphQLType type, bool hasDefault)
    {
        var known = _all.Where(each => each.Place == type.ToString()).ToList();
        if (known.Count > 0 && dice.Chance(40))
            return dice.Pick(known).Name;

        // 5.8.5 A nullable variable may stand where null may not if there is a default, its own or the place's.
        var declared = type;
        string? defaultValue = null;
        if (type.IsNonNull && dice.Chance(30))
        {
            declared = type.Nullable;
            defaultValue = hasDefault && dice.Chance(50) ? null : Constant(new NonNullType(type.Nullable));
        }
        else if (!type.IsNonNull && dice.Chance(25))
        {
            declared = new NonNullType(type);
        }
        else if (dice.Chance(25))
        {
            defaultValue = Constant(type);
        }

        var name = $"v{_all.Count + 1}";
        _all.Add(new Declared(name, type.ToString()!, declared, defaultValue));
        return name;
    }

    /// <summary>The definitions of some variables, in parentheses.</summary>
    public string Definitions(IReadOnlyList<string> names) => names.Count == 0
        ? ""
        : $"({string.Join(", ", names.Select(Named).Select(each => $"${each.Name}: {each.Type}{(each.Default is null ? "" : $" = {each.Default}")}"))})";

    /// <summary>Values of some variables as a JSON object.</summary>
    public string Json(IReadOnlyList<string> names)
    {
        var values = new JsonObject();
        foreach (var each in names.Select(Named).Where(each => (IsRequired(each) ? !dice.Slips() : dice.Chance(70))))
            values[each.Name] = Json(each.Type);
        if (dice.Chance(3))
            values["unknown"] = 1;
        return values.ToJsonString();
    }

    private string Constant(GraphQLType type) => new RandomValues(schema, dice, variables: null).Literal(type, new Uses());

    private static bool IsRequired(Declared variable) => variable.Type.IsNonNull && variable.Default is null;

    private Declared Named(string name) => _all.Find(each => each.Name == name)!;

    private JsonNode? Json(GraphQLType type)
    {
        if (dice.Slips())
            return JsonNode.Parse(dice.Pick(WrongJson));
        if (!type.IsNonNull && dice.Chance(10))
            return null;
        return type.Nullable switch
        {
            ListType list when list.ItemType.Nullable is not ListType && dice.Chance(15) => Json(new NonNullType(list.ItemType.Nullable)),
            ListType list => new JsonArray([.. Enumerable.Range(0, dice.Between(0, 2)).Select(_ => Json(list.ItemType))]),
            InputObjectType inputObject => ObjectOf(inputObject),
            EnumType enumType => dice.Pick(enumType.Values).Name,
            _ => JsonNode.Parse(dice.Pick(JsonLiterals(type.Named.Name))),
        };
    }

    private JsonObject ObjectOf(InputObjectType type) => _inputFields.Choose(type, fields =>
    {
        var made = new JsonObject();
        foreach (var field in fields)
            made[field.Name] = Json(type.IsOneOf && !dice.Slips() ? new NonNullType(field.Type.Nullable) : field.Type);
        return made;
    });

    private static IReadOnlyList<string> JsonLiterals(string scalar) => scalar switch
    {
        "Int" => ["0", "-7", "42", "1.0", "1e3", "2147483647"],
        "Float" => ["0.5", "3", "-1.25e3", "1e-7", "-0.0"],
        "Boolean" => ["true", "false"],
        "ID" => ["\"id-1\"", "7", "-3", "\"\"", "1.0"],
        "String" => ["\"\"", "\"text\"", "\"😀 \\\\ \\\" é\\u0000\"", "\"7\""],
        _ => ["\"B1\"", "12", "\"007\""],
    };

    private sealed record Declared(string Name, string Place, GraphQLType Type, string? Default);
}
