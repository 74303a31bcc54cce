namespace Partnership.Graph.Api.Tests.Operations;

public sealed class LookupTests(SeededGraph graph)
{
    [Fact]
    public Task A_node_is_found_by_its_id_and_others_are_null_in_their_place() => graph.AssertAsync(
        """
        {
          node(id: "NhsTrust:RXK") { __typename id source asOf version ... on NhsTrust { name region } }
          nodes(ids: ["School:999999", "School:138591", "IntegratedCareBoard:QNC", "School:138591"]) { id }
        }
        """,
        "{}",
        """
        {
          "data": {
            "node": { "__typename": "NhsTrust", "id": "NhsTrust:RXK", "source": "ODS", "asOf": "2026-07-08", "version": 1, "name": "Sandwell and West Birmingham Hospitals NHS Trust", "region": "MIDLANDS" },
            "nodes": [null, { "id": "School:138591" }, { "id": "IntegratedCareBoard:QNC" }, { "id": "School:138591" }]
          }
        }
        """);

    [Fact]
    public Task A_natural_key_that_nobody_has_gives_null() => graph.AssertAsync(
        """{ school(urn: "999999") { name } schoolTrust(uid: "1") { name } nhsTrust(odsCode: "ZZZ") { name } integratedCareBoard(odsCode: "ZZZ") { name } }""",
        "{}",
        """{ "data": { "school": null, "schoolTrust": null, "nhsTrust": null, "integratedCareBoard": null } }""");

    [Fact]
    public async Task A_key_of_the_wrong_form_is_refused_with_an_example()
    {
        var (response, _) = await graph.RunAsync("""{ school(urn: "1385") { name } }""");

        Assert.Contains("'1385' is not a URN: 6 digits that do not begin with 0, for example '138591'.", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EventParty:clinic-goldsmith-flu.School.138591")]
    [InlineData("AuditEntry:seed-begun")]
    [InlineData("Nothing:1")]
    public Task What_the_store_keeps_for_itself_is_no_node(string id) => graph.AssertAsync(
        "query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }",
        $$"""{ "id": "{{id}}" }""",
        """{ "data": { "node": null, "nodes": [null] } }""");

    [Fact]
    public async Task More_than_a_hundred_ids_are_refused()
    {
        var ids = string.Join(',', Enumerable.Repeat("\"School:138591\"", 101));

        var (response, queries) = await graph.RunAsync($$"""{ nodes(ids: [{{ids}}]) { id } }""");

        Assert.Contains("Argument 'ids' has 101 ids; at most 100 are looked up at once.", response, StringComparison.Ordinal);
        Assert.Equal(0, queries);
    }
}
