namespace Partnership.Graph.Engine.Execution;

/// <summary>
/// An argument or input field that may be left out: tells "not given" from "given as null".
/// Declare it as <c>Optional&lt;string?&gt;</c> in resolvers and input records. Records of a project that does not refer to
/// the engine may use a struct of their own that is made like this one: <c>IsGiven</c>, and a constructor that takes the value.
/// </summary>
public readonly record struct Optional<T>
{
    /// <summary>A value that was given, even if it is <c>null</c>.</summary>
    public Optional(T value) => (Value, IsGiven) = (value, true);

    /// <summary>The value; <c>default</c> when none was given.</summary>
    public T? Value { get; }

    /// <summary>Whether the client gave a value (or the schema a default).</summary>
    public bool IsGiven { get; }

    /// <summary>The value if one was given, else <paramref name="current"/>.</summary>
    public T Or(T current) => IsGiven ? Value! : current;

    /// <summary>A given value.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>A given value.</summary>
    public static Optional<T> ToOptional(T value) => new(value);
}
