using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Fuzz.Generation;

/// <summary>Writes selection sets and the fragments they use.</summary>
internal sealed class RandomSelections(Schema schema, Dice dice, RandomValues values)
{
    private static readonly string[] Aliases = ["a", "b", "name", "other", "z"];

    private readonly Dictionary<string, string> _meanings = [];
    private readonly List<Fragment> _fragments = [];
    private int _fragmentsBegun;

    public IEnumerable<Fragment> Fragments => _fragments;

    public string SelectionSet(NamedType parent, int depth, Uses uses)
    {
        var selections = Enumerable.Range(0, dice.Between(1, depth > 0 ? 4 : 2)).Select(_ => Selection(parent, depth, uses)).ToList();
        return $"{{ {string.Join(' ', selections)} }}";
    }

    /// <summary>A root of one field, as subscriptions have it.</summary>
    public string SingleField(ObjectType root, Uses uses) => $"{{ {Field(root, dice.Pick(root.Fields), 2, uses, mayBeConditional: false)} }}";

    /// <summary>The directives of the schema.</summary>
    public string Mark(int percent, Uses uses) => !dice.Chance(percent)
        ? ""
        : $" @mark{(dice.Chance(50) ? "" : $"(note: {values.Literal(schema.FindType("String")!, uses)})")}{(dice.Chance(30) ? " @mark(level: 1)" : "")}";

    /// <summary>All variables used by a part, those of its fragments included.</summary>
    public IReadOnlyList<string> VariablesOf(Uses uses)
    {
        var variables = new HashSet<string>(uses.Variables);
        var seen = new HashSet<string>();
        var waiting = new Queue<string>(uses.Fragments);
        while (waiting.TryDequeue(out var name))
        {
            if (!seen.Add(name) || _fragments.Find(fragment => fragment.Name == name) is not { } fragment)
                continue;
            variables.UnionWith(fragment.Uses.Variables);
            foreach (var next in fragment.Uses.Fragments)
                waiting.Enqueue(next);
        }

        return [.. variables.Order(StringComparer.Ordinal)];
    }

    private string Selection(NamedType parent, int depth, Uses uses) => dice.Below(100) switch
    {
        < 6 => $"{(dice.Chance(20) ? "kind: " : "")}__typename{Conditions(uses)}",
        < 20 when depth > 0 => Inline(parent, depth, uses),
        < 34 when depth > 0 => Spread(parent, depth, uses),
        < 37 when parent == schema.QueryType => Introspection(uses),
        _ => FieldOf(parent, depth, uses),
    };

    private string FieldOf(NamedType parent, int depth, Uses uses)
    {
        var fields = (parent as ComplexType)?.Fields ?? [];

        // How built-in types are described, and whether a default is shown as written or as coerced, is left to engines.
        var possible = fields
            .Where(field => (depth > 0 || IsLeaf(field.Type.Named)) && !(IsIntrospection(parent) && field.Name is "description" or "defaultValue"))
            .ToList();
        return possible.Count == 0 ? "__typename" : Field(parent, dice.Pick(possible), depth, uses, mayBeConditional: true);
    }

    private string Field(NamedType parent, FieldDefinition field, int depth, Uses uses, bool mayBeConditional)
    {
        var arguments = Arguments(field, uses);
        var below = IsLeaf(field.Type.Named) ? "" : $" {SelectionSet(field.Type.Named, depth - 1, uses)}";
        var alias = Alias(field, $"{field.Name}{arguments}: {field.Type}");
        var unmerged = IsIntrospection(parent) ? "" : Mark(3, uses);
        return $"{alias}{field.Name}{arguments}{(mayBeConditional ? Conditions(uses) : "")}{unmerged}{below}";
    }

    // The same response name means the same everywhere, so that fields merge; once in a while it does not.
    private string Alias(FieldDefinition field, string meaning)
    {
        var wish = dice.Chance(75) ? field.Name : dice.Pick(Aliases);
        for (var number = 2; !dice.Slips(); number++)
        {
            if (_meanings.TryAdd(wish, meaning) || _meanings[wish] == meaning)
                break;
            wish = $"{field.Name}{number}";
        }

        return wish == field.Name ? "" : $"{wish}: ";
    }

    private string Arguments(FieldDefinition field, Uses uses)
    {
        var given = field.Arguments
            .Where(argument => argument.IsRequired ? !dice.Slips() : dice.Chance(50))
            .Select(argument => $"{argument.Name}: {(argument.Name == "includeDeprecated" ? Flag() : values.Value(argument, uses))}")
            .ToList();
        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
    }

    // September 2025 made this argument of introspection non-null; where it is nullable still, null means something else.
    private string Flag() => dice.Chance(50) ? "true" : "false";

    private string Conditions(Uses uses)
    {
        if (dice.Chance(85))
            return "";
        var skip = dice.Chance(50) ? $" @skip(if: {values.Condition(uses)})" : "";
        return skip.Length > 0 && dice.Chance(80) ? skip : $"{skip} @include(if: {values.Condition(uses)})";
    }

    private string Inline(NamedType parent, int depth, Uses uses)
    {
        var type = dice.Chance(20) ? null : dice.Pick(Overlapping(parent));
        return $"...{(type is null ? "" : $" on {type.Name}")}{Conditions(uses)}{Mark(5, uses)} {SelectionSet(type ?? parent, depth - 1, uses)}";
    }

    private string Spread(NamedType parent, int depth, Uses uses)
    {
        var types = Overlapping(parent);
        var usable = _fragments.Where(fragment => types.Contains(fragment.Type)).ToList();
        var fragment = usable.Count > 0 && dice.Chance(60) ? dice.Pick(usable) : NewFragment(dice.Pick(types), depth - 1);
        uses.Fragments.Add(fragment.Name);
        return $"...{fragment.Name}{Conditions(uses)}";
    }

    // Known only when finished, so that no fragment can contain itself.
    private Fragment NewFragment(NamedType type, int depth)
    {
        var uses = new Uses();
        var name = $"Part{++_fragmentsBegun}";
        var text = $"fragment {name} on {type.Name}{Mark(5, uses)} {SelectionSet(type, depth, uses)}";
        var fragment = new Fragment(name, type, uses, text);
        _fragments.Add(fragment);
        return fragment;
    }

    private List<NamedType> Overlapping(NamedType parent)
    {
        var possible = schema.PossibleTypes(parent);
        var types = schema.Types.Where(type => type == parent || schema.PossibleTypes(type).Intersect(possible).Any()).ToList();
        return types;
    }

    private string Introspection(Uses uses)
    {
        var names = schema.Types.Where(type => !IsIntrospection(type)).Select(type => type.Name).Append("Nobody").ToList();
        if (dice.Chance(30))
            return $"__schema {{ queryType {TypeSelection(uses, 1)} mutationType {{ name }} subscriptionType {{ name }} }}";
        return $"t{dice.Below(1000)}: __type(name: \"{dice.Pick(names)}\") {TypeSelection(uses, 2)}";
    }

    private string TypeSelection(Uses uses, int depth) => SelectionSet(schema.FindType("__Type")!, depth, uses);

    private static bool IsIntrospection(NamedType type) => type.Name.StartsWith("__", StringComparison.Ordinal);

    private static bool IsLeaf(NamedType type) => type is ScalarType or EnumType;

    /// <summary>A fragment of the document.</summary>
    internal sealed record Fragment(string Name, NamedType Type, Uses Uses, string Text);
}
