using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Attention;

namespace Partnership.Graph.Api.Attention;

/// <summary>
/// One place where things that need a coordinator are found: one kind of reason about one type of document. A new kind is a
/// member of <see cref="AttentionKind"/>, a value of the enum in <c>attention.graphql</c>, and a class here, most simply an
/// <see cref="AttentionSource{T}"/>; the list finds it by itself.
/// </summary>
public interface IAttentionSource
{
    /// <summary>Why its items need a coordinator. Several sources may share a kind.</summary>
    AttentionKind Kind { get; }

    /// <summary>Whether its items are found by walking past many that need nobody. Such sources come last, and look no further than a page that is full without them.</summary>
    bool IsWalk { get; }

    /// <summary>How pressing its items can be.</summary>
    IReadOnlyList<AttentionSeverity> Severities { get; }

    /// <summary>Its part of one page, in the list's order, found by the store.</summary>
    /// <param name="scope">Which items are wanted.</param>
    /// <param name="part">Which part of them, in which direction.</param>
    /// <param name="ct">Ends the query.</param>
    ValueTask<AttentionCandidates> PageAsync(AttentionScope scope, AttentionPart part, CancellationToken ct);

    /// <summary>How many items there are in all.</summary>
    ValueTask<int> CountAsync(AttentionScope scope, CancellationToken ct);

    /// <summary>The items of subjects this source gave, in their order.</summary>
    ValueTask<IReadOnlyList<AttentionItem>> DescribeAsync(IReadOnlyList<Document> subjects, AttentionScope scope, CancellationToken ct);
}

/// <summary>What a source gives for a page.</summary>
/// <param name="Items">At most as many as the page holds, each with its due day.</param>
/// <param name="HasMore">Whether it has more in the direction of reading.</param>
public sealed record AttentionCandidates(IReadOnlyList<AttentionCandidate> Items, bool HasMore);

/// <summary>Something that needs a coordinator, not yet described.</summary>
/// <param name="Source">Who found it.</param>
/// <param name="Due">The day it stands at in the list; <see cref="DateOnly.MinValue"/> where there is none.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Severity">How pressing it is, where the list is ordered by that.</param>
public sealed record AttentionCandidate(IAttentionSource Source, DateOnly Due, Document Subject, AttentionSeverity? Severity = null)
{
    /// <summary>Where it stands in the list.</summary>
    public AttentionPosition Position => new(Due, Source.Kind, Subject.Id, Severity);
}
