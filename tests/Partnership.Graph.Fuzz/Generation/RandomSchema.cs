using System.Text;

namespace Partnership.Graph.Fuzz.Generation;

/// <summary>
/// Writes valid schemas at random: objects, interfaces that implement interfaces, unions, enums, a custom scalar, input
/// objects with and without @oneOf, defaults, lists of lists, non-null at all places, extensions, directives, deprecations.
/// </summary>
public sealed class RandomSchema
{
    private static readonly string[] FieldNames = ["a", "b", "c", "d", "e", "name", "items", "owner", "longName2"];
    private static readonly string[] Scalars = ["Int", "Float", "String", "Boolean", "ID", "Code"];

    private readonly Dice _dice;
    private readonly RandomConstants _constants;
    private readonly Dictionary<string, string> _shared = [];
    private readonly Dictionary<string, List<string>> _interfaces = [];
    private readonly Dictionary<string, List<string>> _implements = [];
    private readonly Dictionary<string, HashSet<string>> _fields = [];
    private readonly string[] _enums;
    private readonly string[] _inputs;
    private readonly string[] _contracts;
    private readonly string[] _objects;
    private readonly string[] _unions;
    private readonly StringBuilder _sdl = new();

    private RandomSchema(Dice dice)
    {
        _dice = dice;
        _enums = Names("Enum", 1, 2);
        _inputs = Names("Input", 1, 4);
        _contracts = Names("Contract", 1, 3);
        _objects = Names("Object", 2, 5);
        _unions = Names("Union", 1, 2);
        _constants = new RandomConstants(dice);
    }

    /// <summary>A schema document.</summary>
    public static string Write(Dice dice) => new RandomSchema(dice).Write();

    private string Write()
    {
        _sdl.AppendLine("scalar Code");
        _sdl.AppendLine("directive @mark(note: String = \"none\", level: Int) repeatable on QUERY | MUTATION | FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION");
        _sdl.AppendLine("directive @once(codes: [Code!]) on FIELD | SUBSCRIPTION");
        foreach (var name in _enums)
            WriteEnum(name);
        for (var i = _inputs.Length - 1; i >= 0; i--)
            WriteInput(i);
        ChooseInterfaces();
        foreach (var name in _contracts)
            WriteComplex("interface", name);
        foreach (var name in _objects)
            WriteComplex("type", name);
        foreach (var name in _unions)
            WriteUnion(name);
        WriteRoots();
        return _sdl.ToString();
    }

    private string[] Names(string prefix, int least, int most) =>
        [.. Enumerable.Range(1, _dice.Between(least, most)).Select(number => $"{prefix}{number}")];

    private void WriteEnum(string name)
    {
        string[] values = [.. new[] { "RED", "DARK_BLUE", "green", "X1", "on" }.Take(_dice.Between(1, 5))];
        _constants.AddEnum(name, values);
        _sdl.AppendLine($"enum {name} {{ {string.Join(' ', values.Select(value => $"{value}{Deprecated(10)}"))} }}");
    }

    // An input object may need those with higher numbers, so that none needs itself; any may refer to any.
    private void WriteInput(int index)
    {
        var isOneOf = _dice.Chance(25);
        var fields = new List<(string Name, string Type, bool HasDefault)>();
        var lines = new List<string>();
        foreach (var name in FieldNames.Take(6).Where(_ => _dice.Chance(50)).DefaultIfEmpty("a"))
        {
            var mayBeInput = !isOneOf || fields.Count > 0;
            var named = mayBeInput && _dice.Chance(30) ? _dice.Pick(_inputs) : _dice.Pick([.. Scalars, .. _enums]);
            var isLater = Array.IndexOf(_inputs, named) > index;
            var isInput = Array.IndexOf(_inputs, named) >= 0;
            var type = isOneOf ? Nullable(Wrap(named)) : isInput && !isLater ? Nullable(Wrap(named)) : Wrap(named);
            var hasDefault = !isOneOf && (!isInput || isLater) && _dice.Chance(30);
            fields.Add((name, type, hasDefault));
            var canBeDeprecated = !type.EndsWith('!') || hasDefault;
            lines.Add($"{name}: {type}{(hasDefault ? $" = {_constants.Constant(type)}" : "")}{(canBeDeprecated ? Deprecated(5) : "")}");
        }

        _constants.AddInput(_inputs[index], isOneOf, fields);
        _sdl.AppendLine($"input {_inputs[index]}{(isOneOf ? " @oneOf" : "")} {{ {string.Join(' ', lines)} }}");
    }

    private void ChooseInterfaces()
    {
        for (var i = 0; i < _contracts.Length; i++)
            _interfaces[_contracts[i]] = WithInherited(_dice.Some(_contracts.Take(i), 40));
        foreach (var name in _objects)
            _interfaces[name] = WithInherited(_dice.Some(_contracts, 45));
        foreach (var contract in _contracts)
            _implements[contract] = [.. _objects.Where(name => _interfaces[name].Contains(contract))];
    }

    private List<string> WithInherited(IEnumerable<string> contracts) =>
        [.. contracts.SelectMany(contract => _interfaces[contract].Append(contract)).Distinct()];

    private void WriteComplex(string keyword, string name)
    {
        var interfaces = _interfaces[name];
        var inherited = interfaces.SelectMany(contract => _fields[contract]).ToHashSet();
        var own = FieldNames.Where(_ => _dice.Chance(35)).DefaultIfEmpty(_dice.Pick(FieldNames)).Where(field => !inherited.Contains(field)).ToList();
        var lines = inherited.Select(field => Implementation(_shared[field], keyword == "type"))
            .Concat(own.Select(field => keyword == "interface" ? Shared(field) : Field(field)))
            .ToList();
        _fields[name] = [.. inherited, .. own];
        var implements = interfaces.Count == 0 ? "" : $" implements {string.Join(" & ", interfaces)}";
        if (lines.Count > 1 && _dice.Chance(15))
        {
            _sdl.AppendLine($"extend {keyword} {name} {{ {lines[^1]} }}");
            lines.RemoveAt(lines.Count - 1);
        }

        _sdl.AppendLine($"{keyword} {name}{implements} {{ {string.Join(' ', lines)} }}");
    }

    // Fields of the same name are the same in all interfaces, so that a type can implement any of them together.
    private string Shared(string field)
    {
        if (!_shared.TryGetValue(field, out var definition))
            _shared.Add(field, definition = Field(field));
        return definition;
    }

    private string Implementation(string shared, bool mayNarrow)
    {
        if (!mayNarrow)
            return shared;
        var definition = shared;
        if (_dice.Chance(15) && !definition.Contains('@', StringComparison.Ordinal) && !definition.EndsWith('!'))
            definition += "!";
        foreach (var contract in _contracts.Where(contract => _implements[contract].Count > 0 && _dice.Chance(20)))
        {
            var type = definition.LastIndexOf($" {contract}", StringComparison.Ordinal);
            if (type >= 0)
                definition = $"{definition[..(type + 1)]}{_dice.Pick(_implements[contract])}{definition[(type + 1 + contract.Length)..]}";
        }

        return definition;
    }

    private string Field(string name)
    {
        var named = _dice.Chance(50) ? _dice.Pick([.. Scalars, .. _enums]) : _dice.Pick([.. _objects, .. _contracts, .. _unions]);
        return $"{name}{Arguments()}: {Wrap(named)}{Deprecated(5)}";
    }

    private string Arguments()
    {
        if (_dice.Chance(60))
            return "";
        var arguments = new[] { "first", "where", "x", "y" }.Where(_ => _dice.Chance(50)).DefaultIfEmpty("x").Select(Argument);
        return $"({string.Join(' ', arguments)})";
    }

    private string Argument(string name)
    {
        var type = Wrap(_dice.Chance(40) ? _dice.Pick(_inputs) : _dice.Pick([.. Scalars, .. _enums]));
        var hasDefault = _dice.Chance(30);
        return $"{name}: {type}{(hasDefault ? $" = {_constants.Constant(type)}" : "")}{(hasDefault || !type.EndsWith('!') ? Deprecated(5) : "")}";
    }

    private void WriteUnion(string name) =>
        _sdl.AppendLine($"union {name} = {string.Join(" | ", _dice.Some(_objects, 60).DefaultIfEmpty(_objects[0]))}");

    private void WriteRoots()
    {
        var renames = _dice.Chance(20);
        var roots = new[] { ("query", renames ? "Root" : "Query"), ("mutation", renames ? "Change" : "Mutation"), ("subscription", renames ? "Watch" : "Subscription") }
            .Where((_, index) => index == 0 || _dice.Chance(50))
            .ToList();
        if (renames)
            _sdl.AppendLine($"schema {{ {string.Join(' ', roots.Select(root => $"{root.Item1}: {root.Item2}"))} }}");
        foreach (var (_, name) in roots)
        {
            var entries = _objects.Concat(_contracts).Concat(_unions)
                .Select(type => $"{char.ToLowerInvariant(type[0])}{type[1..]}{Arguments()}: {Wrap(type)}");
            _sdl.AppendLine($"type {name} {{ {string.Join(' ', entries.Concat(FieldNames.Take(_dice.Between(1, 4)).Select(Field)))} }}");
        }
    }

    private string Wrap(string named)
    {
        var type = named;
        for (var lists = _dice.Chance(70) ? 0 : _dice.Chance(80) ? 1 : 2; lists > 0; lists--)
            type = $"[{type}{(_dice.Chance(40) ? "!" : "")}]";
        return $"{type}{(_dice.Chance(35) ? "!" : "")}";
    }

    private static string Nullable(string type) => type.TrimEnd('!');

    private string Deprecated(int percent) =>
        !_dice.Chance(percent) ? "" : _dice.Chance(50) ? " @deprecated" : " @deprecated(reason: \"old \\\"one\\\"\")";
}
