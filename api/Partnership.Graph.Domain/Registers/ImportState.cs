using Partnership.Graph.Domain.Decisions;

namespace Partnership.Graph.Domain.Registers;

/// <summary>What came of looking at a register's file, or of importing it.</summary>
public sealed record ImportState : AggregateState
{
    /// <summary>The preview there is already; <c>null</c> for a new one.</summary>
    public PreviewedImport? Preview { get; init; }

    /// <summary>The preview as it is now; <c>null</c> where the file was refused.</summary>
    public PreviewedImport? Result { get; init; }

    /// <summary>Why the file was refused; <c>null</c> where it was not.</summary>
    public Refusal? Refusal { get; init; }

    /// <inheritdoc/>
    public override Document? Root => Preview;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => Preview is null ? [] : [Preview];

    /// <summary>What both commands decide: to keep the preview as it is now, or to refuse with the file's reason.</summary>
    internal Decision Decide() =>
        Refusal is { } refusal ? Decision.Refuse(refusal)
        : Result is { } result ? new Decision.Accepted(result.Id) { Upserts = [result] }
        : throw new InvalidOperationException("A file is refused or has a preview.");
}
