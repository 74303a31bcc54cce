using System.Diagnostics.CodeAnalysis;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Coercion;

/// <summary>
/// 3.5 How each scalar of a schema is read. A custom scalar that is one C# type wherever it is used is read as that
/// type at once; one that is several stays as written until it is known which is wanted.
/// </summary>
internal sealed class InputScalars
{
    private readonly Dictionary<string, ScalarReader> _readers = new()
    {
        ["Int"] = ScalarReaders.Int,
        ["Float"] = ScalarReaders.Float,
        ["String"] = ScalarReaders.String,
        ["Boolean"] = ScalarReaders.Boolean,
        ["ID"] = ScalarReaders.Id,
    };

    /// <summary>Says how a scalar is read.</summary>
    public void Add(string name, ScalarReader reader) => _readers[name] = reader;

    /// <summary>The reader of a scalar, if there is a single one.</summary>
    public ScalarReader? Find(string name) => _readers.GetValueOrDefault(name);

    /// <summary>Reads a scalar; the value is a <see cref="RawScalar"/> where no reader is known.</summary>
    public bool TryRead(ScalarType type, RawScalar raw, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? problem)
    {
        if (_readers.TryGetValue(type.Name, out var reader))
            return reader.TryRead(raw, out value, out problem);

        value = raw.Kind is RawKind.Other ? null : raw;
        problem = value is null ? $"{type.Name} is written as text, a number or a Boolean." : null;
        return value is not null;
    }
}
