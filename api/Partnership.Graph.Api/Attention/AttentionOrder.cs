using System.Globalization;
using Partnership.Graph.Api.Analytics;
using Partnership.Graph.Api.Ordering;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Attention;

/// <summary>
/// A total order of items from many sources: due day and kind, one before the other and each in its own direction, then the
/// subject's id in the direction of the day. Within one source the kind is fixed, so its own part is ordered by day and id,
/// which a store pages through; a place in the whole list is a bound on each part.
/// </summary>
/// <param name="ByKindFirst">Whether the kind decides before the day.</param>
/// <param name="DueDescends">Whether the latest day comes first.</param>
/// <param name="KindDescends">Whether the last kind comes first.</param>
public sealed record AttentionOrder(bool ByKindFirst = false, bool DueDescends = false, bool KindDescends = false) : IComparer<AttentionPosition>
{
    /// <summary>What cursors of this order are known by.</summary>
    public string Signature => string.Create(CultureInfo.InvariantCulture, $"Attention.{(ByKindFirst ? "kind" : "day")}.{DueDescends}.{KindDescends}");

    /// <summary>The order a client chose.</summary>
    /// <exception cref="GraphQLException">A field is named twice.</exception>
    public static AttentionOrder Of(IReadOnlyList<AttentionItemSortInput>? sorts)
    {
        sorts ??= [];
        ArgumentRefusal.CheckSet<bool>("order", sorts.Count == 0 ? null : [.. sorts.Select(sort => sort.Kind is null)]);
        return new(
            ByKindFirst: sorts is [{ Kind: not null }, ..],
            DueDescends: sorts.Any(sort => sort.DueOn == SortEnumType.Desc),
            KindDescends: sorts.Any(sort => sort.Kind == SortEnumType.Desc));
    }

    /// <inheritdoc/>
    public int Compare(AttentionPosition? x, AttentionPosition? y)
    {
        var due = Directed(x!.Due.CompareTo(y!.Due), DueDescends);
        var kind = CompareKinds(x.Kind, y.Kind);
        var (first, second) = ByKindFirst ? (kind, due) : (due, kind);
        return first != 0 ? first : second != 0 ? second : Directed(x.Id.CompareTo(y.Id), DueDescends);
    }

    /// <summary>Where a source of <paramref name="kind"/> goes on after (or before) a place in the whole list.</summary>
    public AttentionBound BoundOf(AttentionKind kind, AttentionPosition? place, bool after)
    {
        if (place is null)
            return AttentionBound.None;
        var side = CompareKinds(kind, place.Kind);
        if (side == 0)
            return new(AttentionBoundKind.Beyond, new Position([place.Due], place.Id));
        var isBeyond = side > 0 == after;
        return (ByKindFirst, isBeyond) switch
        {
            (true, true) => AttentionBound.None,
            (true, false) => AttentionBound.Nothing,
            (false, true) => new(AttentionBoundKind.DayOrBeyond, new Position([place.Due], place.Id)),
            (false, false) => new(AttentionBoundKind.BeyondDay, new Position([place.Due], place.Id)),
        };
    }

    private int CompareKinds(AttentionKind x, AttentionKind y) => Directed(((int)x).CompareTo((int)y), KindDescends);

    private static int Directed(int comparison, bool descends) => descends ? -comparison : comparison;
}

/// <summary>A place in the list.</summary>
/// <param name="Due">The due day; <see cref="DateOnly.MinValue"/> where there is none.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Id">The subject's id.</param>
public sealed record AttentionPosition(DateOnly Due, AttentionKind Kind, NodeId Id)
{
    /// <summary>The values of a cursor: day, kind, id.</summary>
    public Position ToPosition() => new([Due, Kind.ToString()], Id);

    /// <summary>The place a cursor names; <c>null</c> where its kind is none.</summary>
    public static AttentionPosition? Of(Position? position) =>
        position is { Keys: [DateOnly due, string name] } && Enum.TryParse<AttentionKind>(name, out var kind) && Enum.IsDefined(kind) && kind.ToString() == name
            ? new(due, kind, position.Id)
            : null;
}

/// <summary>Where one source's part of a page ends.</summary>
/// <param name="Kind">How the place bounds it.</param>
/// <param name="Place">Day and id, in the source's own order.</param>
public sealed record AttentionBound(AttentionBoundKind Kind, Position? Place)
{
    /// <summary>Not at all.</summary>
    public static AttentionBound None { get; } = new(AttentionBoundKind.None, null);

    /// <summary>There is nothing of it.</summary>
    public static AttentionBound Nothing { get; } = new(AttentionBoundKind.Nothing, null);
}

/// <summary>How a place bounds one source's part of a page.</summary>
public enum AttentionBoundKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Nothing of the source is on that side.</summary>
    Nothing,

    /// <summary>Only what lies beyond day and id.</summary>
    Beyond,

    /// <summary>Only what lies on the day or beyond it.</summary>
    DayOrBeyond,

    /// <summary>Only what lies beyond the day.</summary>
    BeyondDay,
}
