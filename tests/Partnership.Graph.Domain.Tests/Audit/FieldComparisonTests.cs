using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Tests.Decisions;
using Partnership.Graph.Domain.Tests.Partnerships;

namespace Partnership.Graph.Domain.Tests.Audit;

public sealed class FieldComparisonTests
{
    [Fact]
    public void Only_what_differs_is_told_in_the_contracts_spelling()
    {
        var before = GivenDeliverables.In(DeliverableStatus.Agreed);
        var after = before with { Status = DeliverableStatus.InProgress, HealthOwnerId = NodeId.Parse("Person:one", null), DueOn = new DateOnly(2026, 10, 1), Title = "Zoë's \"plan\"" };

        Assert.Equal(
            [
                new AuditedField("dueOn", "\"2026-09-01\"", "\"2026-10-01\""),
                new("healthOwnerId", null, "\"Person:one\""),
                new("status", "\"AGREED\"", "\"IN_PROGRESS\""),
                new("title", "\"Asthma training\"", "\"Zoë's \\\"plan\\\"\""),
            ],
            FieldComparison.Between(before, after));
    }

    [Fact]
    public void Records_and_lists_are_compared_by_what_is_in_them()
    {
        var before = GivenDeliverables.In(DeliverableStatus.Evidenced);
        var same = before with { Evidence = [.. before.Evidence] };
        var more = before with { Evidence = [.. before.Evidence, new Evidence { Description = "Photo", Url = new Uri("https://example.org/a"), RecordedOn = Given.Today }] };

        Assert.Empty(FieldComparison.Between(before, same));
        Assert.Equal(
            """[{"description":"List","recordedOn":"2026-06-01"},{"description":"Photo","url":"https://example.org/a","recordedOn":"2026-06-16"}]""",
            Assert.Single(FieldComparison.Between(before, more)).After);
    }

    [Fact]
    public void What_identifies_what_the_store_sets_and_what_is_computed_is_no_change()
    {
        var other = Given.Partnership with { Id = Given.Trust, AggregateId = Given.Trust, Version = 99 };

        Assert.Empty(FieldComparison.Between(Given.Partnership, other));
        Assert.Equal(["name"], FieldComparison.Between(Given.Partnership, Given.Partnership with { Name = "Two" }).Select(field => field.Name));
    }

    [Fact]
    public void A_new_document_has_no_before_and_a_removed_one_no_after()
    {
        Assert.All(FieldComparison.Between(null, Given.Partnership), field => Assert.True(field is { Before: null, After: not null }));
        Assert.All(FieldComparison.Between(Given.Partnership, null), field => Assert.True(field is { Before: not null, After: null }));
    }
}
