namespace Partnership.Graph.Fuzz.Generation;

/// <summary>Writes constants of input types that are known by name, for the defaults of schemas.</summary>
internal sealed class RandomConstants(Dice dice)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _enums = [];
    private readonly Dictionary<string, (bool IsOneOf, IReadOnlyList<(string Name, string Type, bool HasDefault)> Fields)> _inputs = [];

    public void AddEnum(string name, IReadOnlyList<string> values) => _enums.Add(name, values);

    public void AddInput(string name, bool isOneOf, IReadOnlyList<(string Name, string Type, bool HasDefault)> fields) =>
        _inputs.Add(name, (isOneOf, fields));

    /// <summary>A constant of a type, which is written as in SDL.</summary>
    public string Constant(string type)
    {
        if (type.EndsWith('!'))
            return Present(type[..^1]);
        return dice.Chance(10) ? "null" : Present(type);
    }

    private string Present(string type)
    {
        if (type.StartsWith('['))
        {
            var item = type[1..^1];
            return dice.Chance(15) && !item.StartsWith('[')
                ? Present(item.TrimEnd('!'))
                : $"[{string.Join(", ", Enumerable.Range(0, dice.Between(0, 2)).Select(_ => Constant(item)))}]";
        }

        return _enums.TryGetValue(type, out var values) ? dice.Pick(values)
            : _inputs.TryGetValue(type, out var input) ? ObjectOf(input.IsOneOf, input.Fields)
            : dice.Pick(RandomLiterals.Of(type));
    }

    private string ObjectOf(bool isOneOf, IReadOnlyList<(string Name, string Type, bool HasDefault)> fields)
    {
        if (isOneOf)
        {
            var chosen = dice.Pick([.. fields.Where(IsLeaf)]);
            return $"{{{chosen.Name}: {Present(chosen.Type)}}}";
        }

        var given = fields.Where(field =>
            (field.Type.EndsWith('!') && !field.HasDefault) || (dice.Chance(30) && IsLeaf(field)));
        return $"{{{string.Join(", ", given.Select(field => $"{field.Name}: {Constant(field.Type)}"))}}}";
    }

    // What is not written yet cannot be given: only leaves are known in any order.
    private bool IsLeaf((string Name, string Type, bool HasDefault) field) =>
        field.Type.Trim('[', ']', '!') is var named && (_enums.ContainsKey(named) || RandomLiterals.IsScalar(named));
}
