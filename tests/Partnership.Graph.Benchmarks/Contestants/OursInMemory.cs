using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Benchmarks.Data;
using Partnership.Graph.Benchmarks.InMemory;
using Partnership.Graph.Transport;

namespace Partnership.Graph.Benchmarks.Contestants;

/// <summary>This product's engine and transport over the same objects that the hand-written endpoint reads.</summary>
internal sealed class OursInMemory() : Contestant("memory", "ours, in memory")
{
    public override void AddServices(WebApplicationBuilder builder, ContestantOptions options)
    {
        builder.Services.AddSingleton<DataSet>();
        builder.Services.AddGraphQLServer()
            .AddDocumentFromFile(SchemaFiles.Trusts)
            .AddDocumentFromFile(SchemaFiles.Shapes)
            .BindRuntimeType<SchoolTrust>()
            .BindRuntimeType<School>()
            .BindRuntimeType<Programme>()
            .BindRuntimeType<Unit>()
            .AddResolver(typeof(QueryResolvers))
            .AddResolver(typeof(SchoolTrustResolvers));
    }

    public override void Map(WebApplication app, ContestantOptions options) => app.MapGraphQL();
}
