using Partnership.Graph.Domain;

namespace Partnership.Graph.Imports.Reading;

/// <summary>What became of one row of a register.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
public abstract record RowResult(long Line)
{
    /// <summary>It says something about the graph.</summary>
    /// <param name="Line">The line it begins on.</param>
    /// <param name="Document">What it says.</param>
    /// <param name="Raw">The row as it is in the file, where it may still be rejected together with others; else empty.</param>
    public sealed record Understood(long Line, Document Document, string Raw = "") : RowResult(Line)
    {
        /// <summary>Properties of the document that the file has no column for: what is known of them stays.</summary>
        public IReadOnlyList<string> Unknown { get; init; } = [];
    }

    /// <summary>It is sound, and about something the graph does not hold.</summary>
    /// <param name="Line">The line it begins on.</param>
    /// <param name="Kind">What it is about, in the plural: <c>school sponsors</c>.</param>
    public sealed record LeftOut(long Line, string Kind) : RowResult(Line);

    /// <summary>It cannot be understood.</summary>
    /// <param name="Rejection">Why.</param>
    public sealed record Rejected(Rejection Rejection) : RowResult(Rejection.Line);
}

/// <summary>Why a row is left aside.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Column">The column at fault; <c>null</c> where it is the row as a whole.</param>
/// <param name="Reason">The value and the rule it breaks, as a sentence.</param>
/// <param name="Row">The row as it is in the file.</param>
public sealed record Rejection(long Line, string? Column, string Reason, string Row)
{
    /// <summary>Whether the row names something the graph does not have yet: it may be taken another time.</summary>
    public bool Deferred { get; init; }

    /// <summary>Where in the file: <c>line 12, column 'URN'</c>.</summary>
    public string Place => Column is null ? $"line {Line}" : $"line {Line}, column '{Column}'";

    /// <inheritdoc/>
    public override string ToString() => $"{Place}: {Reason}";
}
