using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Engine.Execution.Coercion;

/// <summary>3.5 Input coercion of a scalar to one C# type.</summary>
internal abstract class ScalarReader(Type runtimeType)
{
    /// <summary>The C# type it makes.</summary>
    public Type RuntimeType { get; } = runtimeType;

    /// <summary>Reads a scalar; <paramref name="problem"/> is a clause that says what would be accepted.</summary>
    public abstract bool TryRead(RawScalar raw, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? problem);
}

/// <summary>A reader that accepts some kinds of writing and then parses the text.</summary>
internal sealed class TextScalarReader<T>(string expected, RawKind[] accepted, TryParseScalar<T> parse, Func<string, string?>? explain = null)
    : ScalarReader(typeof(T))
{
    public override bool TryRead(RawScalar raw, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? problem)
    {
        var accepts = Array.IndexOf(accepted, raw.Kind) >= 0;
        if (accepts && parse(raw.Text, out var parsed) && parsed is not null)
        {
            value = parsed;
            problem = null;
            return true;
        }

        value = null;
        problem = (accepts ? explain?.Invoke(raw.Text) : null) ?? $"expected {expected}.";
        return false;
    }
}
