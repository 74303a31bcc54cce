using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Attention;

/// <summary>Something that needs a coordinator: it is found in the graph each time somebody asks, and kept nowhere.</summary>
public sealed record AttentionItem
{
    /// <summary>Why.</summary>
    public required AttentionKind Kind { get; init; }

    /// <summary>What it is about.</summary>
    public required Document Subject { get; init; }

    /// <summary>The day by which it was or is to be dealt with; <c>null</c> where nothing says so.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>How pressing it is.</summary>
    public required AttentionSeverity Severity { get; init; }

    /// <summary>Why, and what to do, in a sentence for people.</summary>
    public required string Reason { get; init; }

    /// <summary>The partnership it belongs to; <c>null</c> where it belongs to none or to several.</summary>
    public NodeId? PartnershipId { get; init; }

    /// <summary>What counts on the school and what takes its place; present exactly for <see cref="AttentionKind.SchoolClosing"/>.</summary>
    public SchoolClosing? Closing { get; init; }

    /// <summary>What tells it from all other items, the same as long as it needs somebody.</summary>
    public string Key => $"{Kind}.{Subject.Id}";
}
