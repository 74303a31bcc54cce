using Partnership.Graph.Api.Attention;
using Partnership.Graph.Api.Tests.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Api.Tests.Attention;

/// <summary>How far sources are asked to look that walk past many subjects that need nobody.</summary>
public sealed class WalksTests
{
    private static readonly Listed Three = new(Sample.Deliverable("1", "1"), Sample.Deliverable("1", "2"), Sample.Deliverable("1", "3"));

    [Fact]
    public async Task A_walk_ends_where_the_page_is_full_without_it()
    {
        var walk = new Walk();

        await PageAsync(new(First: 2), walk, Three);

        Assert.Equal((AttentionBoundKind.None, AttentionBoundKind.BeyondDay), (walk.Asked!.After.Kind, walk.Asked.Before.Kind));
        Assert.Equal([Sample.Day.AddDays(1)], walk.Asked.Before.Place!.Keys);
    }

    [Fact]
    public async Task A_walk_towards_the_beginning_ends_there_too()
    {
        var walk = new Walk();

        await PageAsync(new(Last: 2), walk, Three);

        Assert.Equal((AttentionBoundKind.DayOrBeyond, AttentionBoundKind.None), (walk.Asked!.After.Kind, walk.Asked.Before.Kind));
        Assert.Equal([Sample.Day.AddDays(1)], walk.Asked.After.Place!.Keys);
    }

    [Fact]
    public async Task Where_the_others_do_not_fill_the_page_or_fill_just_the_last_one_a_walk_has_no_end()
    {
        var (wanting, last) = (new Walk(), new Walk());

        await PageAsync(new(First: 4), wanting, Three);
        await PageAsync(new(First: 3), last, Three);

        Assert.All([wanting, last], walk => Assert.Equal(AttentionBound.None, walk.Asked!.Before));
    }

    private static async Task PageAsync(AttentionArguments arguments, params IAttentionSource[] sources) =>
        await new AttentionList(sources, session: null!, new FixedClock(AttentionGraph.Now)).PageAsync(arguments, FieldSelection.None, TestContext.Current.CancellationToken);

    /// <summary>Has subjects that are due day after day.</summary>
    private sealed class Listed(params Document[] subjects) : IAttentionSource
    {
        public bool IsWalk => false;

        public AttentionKind Kind => AttentionKind.OverdueDeliverable;

        public IReadOnlyList<AttentionSeverity> Severities => [AttentionSeverity.Low];

        public ValueTask<AttentionCandidates> PageAsync(AttentionScope scope, AttentionPart part, CancellationToken ct)
        {
            var candidates = subjects.Select((subject, index) => new AttentionCandidate(this, Sample.Day.AddDays(index), subject)).ToList();
            return new(new AttentionCandidates([.. part.FromEnd ? candidates.TakeLast(part.Limit) : candidates.Take(part.Limit)], candidates.Count > part.Limit));
        }

        public ValueTask<int> CountAsync(AttentionScope scope, CancellationToken ct) => new(subjects.Length);

        public ValueTask<IReadOnlyList<AttentionItem>> DescribeAsync(IReadOnlyList<Document> described, AttentionScope scope, CancellationToken ct) =>
            new([.. described.Select(subject => NeedsAttention.Overdue((Domain.Partnerships.Deliverable)subject, scope.Today))]);
    }

    /// <summary>Finds nothing, and keeps what it was asked for.</summary>
    private sealed class Walk : IAttentionSource
    {
        public AttentionPart? Asked { get; private set; }

        public bool IsWalk => true;

        public AttentionKind Kind => AttentionKind.MissingAttendance;

        public IReadOnlyList<AttentionSeverity> Severities => [AttentionSeverity.Low];

        public ValueTask<AttentionCandidates> PageAsync(AttentionScope scope, AttentionPart part, CancellationToken ct)
        {
            Asked = part;
            return new(new AttentionCandidates([], HasMore: false));
        }

        public ValueTask<int> CountAsync(AttentionScope scope, CancellationToken ct) => new(0);

        public ValueTask<IReadOnlyList<AttentionItem>> DescribeAsync(IReadOnlyList<Document> subjects, AttentionScope scope, CancellationToken ct) => new([]);
    }
}
