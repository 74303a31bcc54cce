using Partnership.Graph.Api.Analytics;
using Partnership.Graph.Api.Ordering;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Attention;

/// <summary>
/// A total order of items from many sources: due day, kind and, where it is asked for, severity, in any sequence and each in its own
/// direction, then the subject's id in the direction of the day. Within one part of the list, a source's items of one severity
/// where that matters, all but the day is fixed, so the part is ordered by day and id, which a store pages through; a place in the
/// whole list is a bound on each part.
/// </summary>
public sealed class AttentionOrder : IComparer<AttentionPosition>
{
    private readonly List<(AttentionField Field, bool Descends)> _fields;

    private AttentionOrder(List<(AttentionField Field, bool Descends)> fields) => _fields = fields;

    /// <summary>What cursors of this order are known by.</summary>
    public string Signature => $"Attention.{string.Join(',', _fields.Select(each => each.Descends ? $"-{each.Field}" : $"{each.Field}"))}";

    /// <summary>Whether the latest day comes first.</summary>
    public bool DueDescends => Descends(AttentionField.DueOn);

    /// <summary>Whether severity decides, so that each part of the list is of one.</summary>
    public bool BySeverity => _fields.Exists(each => each.Field == AttentionField.Severity);

    /// <summary>The order a client chose; what it does not name decides after what it names, the day before the kind.</summary>
    /// <exception cref="GraphQLException">A field is named twice.</exception>
    public static AttentionOrder Of(IReadOnlyList<AttentionItemSortInput>? sorts)
    {
        List<(AttentionField Field, bool Descends)> fields = [.. (sorts ?? []).Select(Named)];
        ArgumentRefusal.CheckSet("order", fields.Count == 0 ? null : fields.ConvertAll(each => each.Field));
        foreach (var field in new[] { AttentionField.DueOn, AttentionField.Kind })
        {
            if (!fields.Exists(each => each.Field == field))
                fields.Add((field, Descends: false));
        }

        return new(fields);
    }

    /// <inheritdoc/>
    public int Compare(AttentionPosition? x, AttentionPosition? y)
    {
        foreach (var (field, descends) in _fields)
        {
            if (Directed(Compare(field, x!, y!), descends) is not 0 and var decided)
                return decided;
        }

        return Directed(x!.Id.CompareTo(y!.Id), DueDescends);
    }

    /// <summary>Where a part of the list goes on after (or before) a place in the whole list.</summary>
    /// <param name="part">Anything in the part: of its kind and severity.</param>
    /// <param name="place">The place; <c>null</c> for none.</param>
    /// <param name="after">Whether it goes on after the place.</param>
    public AttentionBound BoundOf(AttentionPosition part, AttentionPosition? place, bool after)
    {
        if (place is null)
            return AttentionBound.None;
        var dayDecides = false;
        foreach (var (field, descends) in _fields)
        {
            dayDecides |= field == AttentionField.DueOn;
            if (field == AttentionField.DueOn || Directed(Compare(field, part, place), descends) is not (not 0 and var side))
                continue;
            return (dayDecides, side > 0 == after) switch
            {
                (false, true) => AttentionBound.None,
                (false, false) => AttentionBound.Nothing,
                (true, true) => new(AttentionBoundKind.DayOrBeyond, new Position([place.Due], place.Id)),
                (true, false) => new(AttentionBoundKind.BeyondDay, new Position([place.Due], place.Id)),
            };
        }

        return new(AttentionBoundKind.Beyond, new Position([place.Due], place.Id));
    }

    private static (AttentionField Field, bool Descends) Named(AttentionItemSortInput sort) => sort switch
    {
        { DueOn: { } direction } => (AttentionField.DueOn, direction == SortEnumType.Desc),
        { Kind: { } direction } => (AttentionField.Kind, direction == SortEnumType.Desc),
        _ => (AttentionField.Severity, sort.Severity == SortEnumType.Desc),
    };

    private static int Compare(AttentionField field, AttentionPosition x, AttentionPosition y) => field switch
    {
        AttentionField.DueOn => x.Due.CompareTo(y.Due),
        AttentionField.Kind => ((int)x.Kind).CompareTo((int)y.Kind),
        _ => ((int)x.Severity.GetValueOrDefault()).CompareTo((int)y.Severity.GetValueOrDefault()),
    };

    private bool Descends(AttentionField field) => _fields.Find(each => each.Field == field).Descends;

    private static int Directed(int comparison, bool descends) => descends ? -comparison : comparison;
}

/// <summary>What items can be ordered by.</summary>
internal enum AttentionField
{
    /// <summary>The day it is due.</summary>
    DueOn,

    /// <summary>Why it needs somebody.</summary>
    Kind,

    /// <summary>How pressing it is.</summary>
    Severity,
}
