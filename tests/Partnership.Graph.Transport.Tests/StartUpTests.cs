namespace Partnership.Graph.Transport.Tests;

public sealed class StartUpTests
{
    [Fact]
    public async Task Mistakes_in_the_schema_are_listed_and_the_host_does_not_start()
    {
        await using var app = TestApi.Build(server => server.AddDocumentFromString("""
            type Query {
              school: Shcool
              trust: Trsut
            }
            """, "school.graphql"));

        var exception = await Assert.ThrowsAsync<SchemaException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(2, exception.Problems.Count);
        Assert.Contains("school.graphql:2:11", exception.Problems[0], StringComparison.Ordinal);
        Assert.Equal(exception.Message, exception.ToString());
    }

    [Fact]
    public async Task A_field_without_a_resolver_is_a_problem()
    {
        await using var app = TestApi.Build(server => server.AddDocumentFromString("type Query { school: String }", "school.graphql"));

        var exception = await Assert.ThrowsAsync<SchemaException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("school.graphql:1:14", Assert.Single(exception.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_file_that_is_not_there_is_a_problem()
    {
        await using var app = TestApi.Build(server => server.AddDocumentFromFile("nowhere/school.graphql").AddDocumentsFromFolder("nowhere"));

        var exception = await Assert.ThrowsAsync<SchemaException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(2, exception.Problems.Count);
        Assert.All(exception.Problems, problem => Assert.Contains("nowhere", problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_without_a_schema_does_not_start()
    {
        await using var app = TestApi.Build(_ => { });

        var exception = await Assert.ThrowsAsync<SchemaException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("AddDocumentFromFile", Assert.Single(exception.Problems), StringComparison.Ordinal);
    }
}
