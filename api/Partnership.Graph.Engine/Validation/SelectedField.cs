using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation;

/// <summary>5.3.2 A field of the document with what the schema says of it. Every field node is one, however often its fragment is spread.</summary>
internal sealed class SelectedField(int index, FieldNode node, NamedType? parent, FieldDefinition? definition)
{
    private string? _arguments;

    /// <summary>The number of the field in the document's order.</summary>
    public int Index { get; } = index;

    /// <summary>The field.</summary>
    public FieldNode Node { get; } = node;

    /// <summary>The type it is selected on; <c>null</c> if unknown.</summary>
    public NamedType? Parent { get; } = parent;

    /// <summary>What the schema says of it; <c>null</c> if nothing.</summary>
    public FieldDefinition? Definition { get; } = definition;

    /// <summary>Its type; <c>null</c> if unknown.</summary>
    public GraphQLType? Type => Definition?.Type;

    /// <summary>Its arguments in a form that is the same text if and only if they mean the same.</summary>
    public string Arguments => _arguments ??= Node.Arguments.Count == 0 ? "" : CanonicalText.Of(Node.Arguments);
}

/// <summary>A set of fields, equal to every set of the same ones.</summary>
internal sealed class FieldSet : IEquatable<FieldSet>
{
    private readonly int _hash;

    /// <summary>Makes a set of distinct fields.</summary>
    public FieldSet(List<SelectedField> fields)
    {
        fields.Sort(static (left, right) => left.Index.CompareTo(right.Index));
        Fields = fields;
        var hash = default(HashCode);
        foreach (var field in fields)
            hash.Add(field.Index);
        _hash = hash.ToHashCode();
    }

    /// <summary>The fields in the document's order.</summary>
    public IReadOnlyList<SelectedField> Fields { get; }

    /// <inheritdoc/>
    public bool Equals(FieldSet? other) => other is not null && _hash == other._hash && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
