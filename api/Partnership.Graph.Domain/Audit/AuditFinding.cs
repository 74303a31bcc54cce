using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Audit;

/// <summary>Something that does not fit in the audit of an aggregate.</summary>
/// <param name="AggregateId">The aggregate.</param>
/// <param name="Number">The number of the entry it shows at; 0 where it shows at none.</param>
/// <param name="Problem">What does not fit.</param>
/// <param name="Message">What does not fit and what that means, in a sentence.</param>
public sealed record AuditFinding(NodeId AggregateId, int Number, AuditProblem Problem, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Number == 0 ? $"{AggregateId}: {Message}" : $"{AggregateId}, entry {Number}: {Message}";
}

/// <summary>What can be wrong with the audit of an aggregate.</summary>
public enum AuditProblem
{
    /// <summary>The entry's hash is not the hash of what it says.</summary>
    Altered,

    /// <summary>Numbers are missing before the entry, or from the beginning.</summary>
    Removed,

    /// <summary>Entries that were there are missing at the end.</summary>
    CutOff,

    /// <summary>The entry is whole but does not follow the one before it.</summary>
    OutOfOrder,

    /// <summary>The entry is one too many: its number is another's, or lies after the end the store knows.</summary>
    Inserted,

    /// <summary>The aggregate has entries, but the store's note of where they end is gone or names another hash.</summary>
    HeadDiffers,

    /// <summary>The entry is not the one that an anchor kept elsewhere names.</summary>
    AnchorDiffers,
}
