namespace Partnership.Graph.Domain.Analytics;

/// <summary>How many people, or why that is not said.</summary>
/// <param name="Value">The number, 0 or from 5; <c>null</c> where it is withheld.</param>
/// <param name="Withheld">Why it is withheld; <c>null</c> where it is not.</param>
public readonly record struct HeadCount(int? Value, WithheldReason? Withheld)
{
    /// <summary>A number that is withheld.</summary>
    public static HeadCount Small { get; } = new(null, WithheldReason.SmallNumber);

    /// <summary>A number that may be known.</summary>
    public static HeadCount Of(long people) => new(checked((int)people), null);

    /// <summary>This number as a part of another one, where both are known and there is a whole.</summary>
    public double? ShareOf(HeadCount whole) => Value is { } part && whole.Value is > 0 and var all ? (double)part / all : null;
}

/// <summary>Why a number is not said.</summary>
public enum WithheldReason
{
    /// <summary>It is small enough to point at people, or together with the rest of the answer would give such a number away.</summary>
    SmallNumber,
}
