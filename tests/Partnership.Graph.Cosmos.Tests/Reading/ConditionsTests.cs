using System.Linq.Expressions;
using Partnership.Graph.Cosmos.Reading.Sql;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Cosmos.Tests.Reading;

public sealed class ConditionsTests
{
    [Fact]
    public void Comparisons_are_of_columns_and_parameters()
    {
        var day = new DateOnly(2026, 3, 12);

        AssertSql<Deliverable>(x => x.DueOn > day, """c["dueOn"] > @p0""", "\"2026-03-12\"");
        AssertSql<Deliverable>(x => day >= x.DueOn, """c["dueOn"] <= @p0""", "\"2026-03-12\"");
        AssertSql<Event>(x => x.StartsAt < Sample.Now, """c["startsAt"] < @p0""", "\"2026-03-12T09:30:00.0000000Z\"");
        AssertSql<School>(x => x.PupilCount >= 500, """c["pupilCount"] >= @p0""", "500");
    }

    [Fact]
    public void Enums_and_identifiers_are_compared_as_items_have_them()
    {
        AssertSql<Partnership>(x => x.Status == PartnershipStatus.Active, """c["status"] = @p0""", "\"ACTIVE\"");
        AssertSql<Event>(x => x.ProgrammeId == NodeId.Of("Programme", "1"), """c["programmeId"] = @p0""", "\"Programme:1\"");
    }

    [Fact]
    public void What_has_no_value_equals_null_and_differs_from_every_value()
    {
        const string Absent = """(NOT IS_DEFINED(c["programmeId"]) OR IS_NULL(c["programmeId"]))""";
        NodeId? none = null;
        int? unknown = null;

        AssertSql<Event>(x => x.ProgrammeId == null, Absent);
        AssertSql<Event>(x => x.ProgrammeId == none, Absent);
        AssertSql<Event>(x => x.ProgrammeId != null, $"NOT {Absent}");
        AssertSql<Event>(x => x.ProgrammeId.HasValue, $"NOT {Absent}");
        AssertSql<Event>(x => x.ProgrammeId != NodeId.Of("Programme", "1"), $"""({Absent} OR NOT (c["programmeId"] = @p0))""", "\"Programme:1\"");
        AssertSql<Event>(x => x.Capacity < unknown, "false");
    }

    [Fact]
    public void Negations_go_down_to_the_comparisons()
    {
        AssertSql<Deliverable>(
            x => !(x.Title == "a" && (x.DueOn > Sample.Day || x.Status == DeliverableStatus.Draft)),
            """(((NOT IS_DEFINED(c["title"]) OR IS_NULL(c["title"])) OR NOT (c["title"] = @p0)) OR (NOT (c["dueOn"] > @p1) AND NOT (c["status"] = @p2)))""",
            "\"a\"", "\"2026-03-12\"", "\"DRAFT\"");
        AssertSql<NhsTrust>(x => !x.FoundationTrust, """NOT (c["foundationTrust"] = true)""");
    }

    [Fact]
    public void Lists_of_keys_are_one_parameter_whatever_their_length()
    {
        NodeId[] ids = [NodeId.Of("Event", "1"), NodeId.Of("Event", "2")];
        List<EventKind> kinds = [EventKind.HealthFair];
        EventStatus[] statuses = [EventStatus.Tentative, EventStatus.Confirmed];
        IEnumerable<NodeId?> some = [NodeId.Of("Programme", "1"), null];

        AssertSql<Event>(x => ids.Contains(x.Id), """ARRAY_CONTAINS(@p0, c["id"])""", """["Event:1","Event:2"]""");
        AssertSql<Event>(x => kinds.Contains(x.Kind), """ARRAY_CONTAINS(@p0, c["kind"])""", """["HEALTH_FAIR"]""");
        AssertSql<Event>(x => statuses.Contains(x.Status), """ARRAY_CONTAINS(@p0, c["status"])""", """["TENTATIVE","CONFIRMED"]""");
        AssertSql<Event>(
            x => some.Contains(x.ProgrammeId),
            """((NOT IS_DEFINED(c["programmeId"]) OR IS_NULL(c["programmeId"])) OR ARRAY_CONTAINS(@p0, c["programmeId"]))""", """["Programme:1"]""");
    }

    [Fact]
    public void Texts_are_searched_and_lists_looked_into()
    {
        var area = Area.Prevention;

        AssertSql<Partnership>(x => x.NormalisedName.StartsWith("windsor"), """STARTSWITH(c["normalisedName"], @p0)""", "\"windsor\"");
        AssertSql<Partnership>(x => x.Name.Contains("100%"), """CONTAINS(c["name"], @p0)""", "\"100%\"");
        AssertSql<Partnership>(x => x.Areas.Contains(area), """ARRAY_CONTAINS(c["areas"], @p0)""", "\"PREVENTION\"");
        AssertSql<Partnership>(x => x.Areas.Any(), """ARRAY_LENGTH(c["areas"]) > 0""");
        AssertSql<Partnership>(x => x.Areas.Any(y => y == area), """EXISTS(SELECT VALUE i FROM i IN c["areas"] WHERE i = @p0)""", "\"PREVENTION\"");
    }

    [Fact]
    public void What_goes_beyond_the_port_is_refused_with_what_it_was()
    {
        var refusal = Assert.Throws<NotSupportedException>(() => Sql<Partnership>(x => x.Name.Trim() == "a", out _));

        Assert.Contains("x.Name.Trim()", refusal.Message, StringComparison.Ordinal);
    }

    private static void AssertSql<T>(Expression<Func<T, bool>> condition, string sql, params string[] values)
    {
        Assert.Equal(sql, Sql(condition, out var parameters));
        Assert.Equal(values, parameters.Values.Select(value => value.Value.GetRawText()));
    }

    private static string Sql<T>(Expression<Func<T, bool>> condition, out SqlParameters parameters)
    {
        parameters = new SqlParameters();
        return new Conditions(parameters, new Dictionary<ParameterExpression, string> { [condition.Parameters[0]] = "c" }).Of(condition.Body);
    }
}
