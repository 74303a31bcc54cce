using System.Collections.Frozen;

namespace Partnership.Graph.Engine.Execution;

/// <summary>
/// What a client asks of the field being resolved: take one as a resolver's parameter to compute only what is wanted
/// (<c>selection.Includes("totalCount")</c>). Conditions are already applied, fragments unfolded.
/// </summary>
public sealed class FieldSelection
{
    private readonly FrozenDictionary<string, FieldSelection> _fields;

    internal FieldSelection(IEnumerable<KeyValuePair<string, FieldSelection>> fields) =>
        _fields = fields.ToFrozenDictionary();

    /// <summary>A selection of nothing: that of a leaf.</summary>
    public static FieldSelection None { get; } = new([]);

    /// <summary>The names, in the schema, of the fields asked for, whatever type they are asked on.</summary>
    public IReadOnlyCollection<string> FieldNames => _fields.Keys;

    /// <summary>Whether a field is asked for, by its name in the schema.</summary>
    public bool Includes(string fieldName) => _fields.ContainsKey(fieldName);

    /// <summary>What is asked of a field; <see cref="None"/> if the field is not asked for.</summary>
    public FieldSelection Of(string fieldName) => _fields.GetValueOrDefault(fieldName, None);
}
