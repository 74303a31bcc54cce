namespace Partnership.Graph.Domain.Decisions;

/// <summary>A field of a command that may be left out, so that "leave it as it is" can be told from "set it to nothing".</summary>
public readonly record struct Patch<T>
{
    /// <summary>A value that was given, even if it is <c>null</c>.</summary>
    public Patch(T value) => (Value, IsGiven) = (value, true);

    /// <summary>The value; <c>default</c> when none was given.</summary>
    public T? Value { get; }

    /// <summary>Whether a value was given.</summary>
    public bool IsGiven { get; }

    /// <summary>The value if one was given, else <paramref name="current"/>.</summary>
    public T Or(T current) => IsGiven ? Value! : current;

    /// <summary>A given value.</summary>
    public static implicit operator Patch<T>(T value) => new(value);

    /// <summary>A given value.</summary>
    public static Patch<T> ToPatch(T value) => new(value);
}
