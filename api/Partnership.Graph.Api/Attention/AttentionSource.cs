using System.Linq.Expressions;
using Partnership.Graph.Api.Filtering;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention;

/// <summary>A source whose subjects are documents of one type, found and paged by the store in one query.</summary>
/// <typeparam name="T">The type of its subjects.</typeparam>
public abstract class AttentionSource<T>(IStoreSession session) : IAttentionSource
    where T : Document
{
    private static readonly AttentionCandidates Nothing = new([], HasMore: false);

    /// <inheritdoc/>
    public abstract AttentionKind Kind { get; }

    /// <inheritdoc/>
    public virtual bool IsWalk => false;

    /// <summary>The due day in the order of the list, ascending; a property that may be <c>null</c> with <see cref="DateOnly.MinValue"/> in its place. One object for all.</summary>
    protected abstract Order<T> Ascending { get; }

    /// <summary>The same day, descending.</summary>
    protected abstract Order<T> Descending { get; }

    /// <summary>How pressing the items are by their due day. A source to which more matters says it by <see cref="Without"/> too.</summary>
    protected abstract DueSeverity Severity { get; }

    /// <inheritdoc/>
    public virtual IReadOnlyList<AttentionSeverity> Severities => [.. new[] { Severity.Near, Severity.Later }.Distinct()];

    /// <summary>What the source reads through.</summary>
    protected IStoreSession Session => session;

    /// <summary>Those that need somebody, whomever they concern.</summary>
    protected abstract IQueryable<T> Needing(AttentionScope scope);

    /// <summary>Those of <paramref name="subjects"/> that belong to a partnership.</summary>
    protected abstract ValueTask<IQueryable<T>> OfAsync(IQueryable<T> subjects, NodeId partnership, AttentionScope scope, CancellationToken ct);

    /// <summary>Those of <paramref name="subjects"/> that concern an organisation.</summary>
    protected abstract ValueTask<IQueryable<T>> ConcerningAsync(IQueryable<T> subjects, OrganisationConcern organisation, AttentionScope scope, CancellationToken ct);

    /// <summary>Those of <paramref name="subjects"/> that are not as pressing as <paramref name="severity"/>, which is one of <see cref="Severities"/>.</summary>
    protected virtual IQueryable<T> Without(AttentionSeverity severity, IQueryable<T> subjects, AttentionScope scope)
    {
        var (subject, due, _) = Due();
        var last = FilterValue.Of(Severity.LastNear(scope.Today));
        return subjects.Where(Expression.Lambda<Func<T, bool>>(
            severity == Severity.Near ? Expression.GreaterThan(due, last) : Expression.LessThanOrEqual(due, last), subject));
    }

    /// <summary>What is said of some of them, in their order.</summary>
    protected abstract ValueTask<IReadOnlyList<AttentionItem>> DescribeAsync(IReadOnlyList<T> subjects, AttentionScope scope, CancellationToken ct);

    /// <summary>What is said of each, where the subject says it all.</summary>
    protected static ValueTask<IReadOnlyList<AttentionItem>> Each(IReadOnlyList<T> subjects, Func<T, AttentionItem> describe) =>
        new([.. subjects.Select(describe)]);

    ValueTask<IReadOnlyList<AttentionItem>> IAttentionSource.DescribeAsync(IReadOnlyList<Document> subjects, AttentionScope scope, CancellationToken ct) =>
        DescribeAsync([.. subjects.Cast<T>()], scope, ct);

    /// <inheritdoc/>
    public async ValueTask<AttentionCandidates> PageAsync(AttentionScope scope, AttentionPart part, CancellationToken ct)
    {
        if (part.After.Kind == AttentionBoundKind.Nothing || part.Before.Kind == AttentionBoundKind.Nothing)
            return Nothing;
        var order = part.DueDescends ? Descending : Ascending;
        var wanted = Within(Within(await AllAsync(scope, ct), part.After, upwards: !part.DueDescends), part.Before, upwards: part.DueDescends);
        var (after, before) = (Strict(part.After), Strict(part.Before));
        var page = await session.PageAsync(
            wanted, order, part.FromEnd ? PageRequest.Last(part.Limit, before, after) : PageRequest.First(part.Limit, after, before), ct);
        return new(
            [.. page.Items.Select(subject => new AttentionCandidate(this, (DateOnly)order.PositionOf(subject).Keys[0], subject))],
            part.FromEnd ? page.HasPrevious : page.HasNext);

        static Position? Strict(AttentionBound bound) => bound.Kind == AttentionBoundKind.Beyond ? bound.Place : null;
    }

    /// <inheritdoc/>
    public async ValueTask<int> CountAsync(AttentionScope scope, CancellationToken ct) => await session.CountAsync(await AllAsync(scope, ct), ct);

    private async ValueTask<IQueryable<T>> AllAsync(AttentionScope scope, CancellationToken ct)
    {
        var all = Needing(scope);
        if (scope.PartnershipId is { } partnership)
            all = await OfAsync(all, partnership, scope, ct);
        if (scope.Organisation is { } organisation)
            all = await ConcerningAsync(all, organisation, scope, ct);
        if (scope.Severities is { } severities)
            all = Severities.Except(severities).Aggregate(all, (left, severity) => Without(severity, left, scope));
        var conditions = new FilterConditions();
        var (subject, _, given) = Due();
        scope.DueOn?.AddTo(conditions, given, "where.dueOn");
        return conditions.All() is { } condition ? all.Where(Expression.Lambda<Func<T, bool>>(condition, subject)) : all;
    }

    private IQueryable<T> Within(IQueryable<T> subjects, AttentionBound bound, bool upwards)
    {
        if (bound.Kind is not (AttentionBoundKind.DayOrBeyond or AttentionBoundKind.BeyondDay))
            return subjects;
        var (subject, due, _) = Due();
        var comparison = (upwards, bound.Kind) switch
        {
            (true, AttentionBoundKind.DayOrBeyond) => ExpressionType.GreaterThanOrEqual,
            (true, _) => ExpressionType.GreaterThan,
            (false, AttentionBoundKind.DayOrBeyond) => ExpressionType.LessThanOrEqual,
            _ => ExpressionType.LessThan,
        };
        return subjects.Where(Expression.Lambda<Func<T, bool>>(Expression.MakeBinary(comparison, due, FilterValue.Of((DateOnly)bound.Place!.Keys[0])), subject));
    }

    /// <summary>The due day as it is ordered by, and as the document has it.</summary>
    private (ParameterExpression Subject, Expression Ordered, Expression Given) Due()
    {
        var key = Ascending.Keys[0].Key;
        return (key.Parameters[0], key.Body, key.Body is BinaryExpression { NodeType: ExpressionType.Coalesce } orElse ? orElse.Left : key.Body);
    }
}
