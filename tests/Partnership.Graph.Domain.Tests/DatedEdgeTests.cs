using System.Globalization;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.Tests;

public sealed class DatedEdgeTests
{
    [Theory]
    [InlineData("2024-01-01", "2025-08-31", "2023-12-31", false)]
    [InlineData("2024-01-01", "2025-08-31", "2024-01-01", true)]
    [InlineData("2024-01-01", "2025-08-31", "2025-08-31", true)]
    [InlineData("2024-01-01", "2025-08-31", "2025-09-01", false)]
    [InlineData(null, "2025-08-31", "1944-08-03", true)]
    [InlineData("2024-01-01", null, "2044-01-01", true)]
    [InlineData(null, null, "2024-01-01", true)]
    public void An_edge_holds_from_its_first_day_to_its_last(string? from, string? until, string day, bool holds) =>
        Assert.Equal(holds, Membership(from, until).HoldsOn(Day(day)));

    private static Membership Membership(string? from, string? until) => new()
    {
        Id = Domain.Organisations.Membership.IdOf(Urn.Parse("142278", null), GroupUid.Parse("5361", null), from is null ? null : Day(from)),
        AggregateId = NodeId.Parse("SchoolTrust:5361", null),
        Source = Source.Gias,
        SchoolId = NodeId.Parse("School:142278", null),
        TrustId = NodeId.Parse("SchoolTrust:5361", null),
        From = from is null ? null : Day(from),
        Until = until is null ? null : Day(until),
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
