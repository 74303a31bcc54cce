using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.Tests.Organisations;

public sealed class SchoolLineageTests
{
    // 1 converted to 2; 2 and 3 merged into 4; 4 was split into 5 and 6; 6 converted to 7.
    private static readonly SchoolLink[] Story =
    [
        Link(1, 2, "2010-09-01", SchoolLinkKind.Succession), Link(2, 4, "2014-09-01", SchoolLinkKind.Merger), Link(3, 4, "2014-09-01", SchoolLinkKind.Merger),
        Link(4, 5, "2018-09-01", SchoolLinkKind.Split), Link(4, 6, "2018-09-01", SchoolLinkKind.Split), Link(6, 7, null, SchoolLinkKind.Succession),
    ];

    [Theory]
    [InlineData(1, "", "1>2, 2>4, 4>5, 4>6, 6>7", "5 7")]
    [InlineData(4, "2>4, 3>4, 1>2", "4>5, 4>6, 6>7", "5 7")]
    [InlineData(7, "6>7, 4>6, 2>4, 3>4, 1>2", "", "7")]
    [InlineData(9, "", "", "9")]
    public void Conversions_mergers_and_splits_are_followed_to_their_ends(int school, string before, string after, string inPlace)
    {
        var lineage = SchoolLineage.Of(Id(school), Story, at: null);

        Assert.Equal((before, after, inPlace), Text(lineage));
    }

    [Theory]
    [InlineData("2014-08-31", "1>2", "2")]
    [InlineData("2014-09-01", "1>2, 2>4", "4")]
    [InlineData("2018-09-01", "1>2, 2>4, 4>5, 4>6, 6>7", "5 7")]
    public void On_a_day_only_what_had_happened_counts(string day, string after, string inPlace)
    {
        var lineage = SchoolLineage.Of(Id(1), Story, DateOnly.Parse(day, null));

        Assert.Equal(("", after, inPlace), Text(lineage));
    }

    [Fact]
    public void A_step_says_how_far_away_it_is() =>
        Assert.Equal([1, 2, 3, 3, 4], SchoolLineage.Of(Id(1), Story, at: null).Successors.Select(step => step.Generation));

    [Fact]
    public void A_circle_in_the_register_ends_where_it_began()
    {
        var lineage = SchoolLineage.Of(Id(1), [Link(1, 2, null), Link(2, 3, null), Link(3, 1, null)], at: null);

        Assert.Equal(("3>1, 2>3, 1>2", "1>2, 2>3, 3>1", "1"), Text(lineage));
    }

    [Fact]
    public void A_chain_without_end_is_followed_for_twenty_generations() =>
        Assert.Equal(20, SchoolLineage.Of(Id(1), Enumerable.Range(1, 50).Select(n => Link(n, n + 1, null)), at: null).Successors.Count);

    private static (string Before, string After, string InPlace) Text(SchoolLineage lineage) =>
        (Text(lineage.Predecessors), Text(lineage.Successors), string.Join(' ', lineage.InPlace.Select(id => int.Parse(id.Key[1..], null))));

    private static string Text(IEnumerable<LineageStep> steps) =>
        string.Join(", ", steps.Select(step => $"{int.Parse(step.Link.PredecessorId.Key[1..], null)}>{int.Parse(step.Link.SuccessorId.Key[1..], null)}"));

    private static SchoolLink Link(int before, int after, string? on, SchoolLinkKind kind = SchoolLinkKind.Succession) => new()
    {
        Id = SchoolLink.IdOf(Urn.Parse(Id(before).Key, null), Urn.Parse(Id(after).Key, null)),
        AggregateId = Id(after),
        Source = Source.Gias,
        PredecessorId = Id(before),
        SuccessorId = Id(after),
        Kind = kind,
        On = on is null ? null : DateOnly.Parse(on, null),
    };

    private static NodeId Id(int number) => NodeId.Of(nameof(School), $"1{number:00000}");
}
