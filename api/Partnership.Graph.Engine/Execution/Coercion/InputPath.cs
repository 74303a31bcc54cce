namespace Partnership.Graph.Engine.Execution.Coercion;

/// <summary>Where a value stands inside a variable or argument: <c>input.names[2]</c>.</summary>
internal sealed record InputPath(InputPath? Outer, string Segment)
{
    public InputPath Field(string name) => new(this, Outer is null && Segment.Length == 0 ? name : "." + name);

    public InputPath Item(int index) => new(this, $"[{index}]");

    public override string ToString() => Outer is null ? Segment : Outer + Segment;
}

/// <summary>Why an input value is refused.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Message">What is wrong: a clause that begins with the type's name or the value.</param>
/// <param name="Value">The value as the client wrote it, if it is short enough to show.</param>
internal sealed record InputProblem(InputPath Path, string Message, string? Value)
{
    /// <summary>The whole message, for a variable (<c>Variable "$…"</c>) or an argument.</summary>
    public string Describe(string kind, string sigil = "") =>
        Value is null
            ? $"{kind} \"{sigil}{Path}\": {Message}"
            : $"{kind} \"{sigil}{Path}\" got invalid value {Value}: {Message}";
}
