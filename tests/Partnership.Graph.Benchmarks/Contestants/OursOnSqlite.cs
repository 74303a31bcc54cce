using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Benchmarks.OnSqlite;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite;
using Partnership.Graph.Transport;

namespace Partnership.Graph.Benchmarks.Contestants;

/// <summary>This product's engine, transport and SQLite store, with loaders over the product's documents.</summary>
internal sealed class OursOnSqlite() : Contestant("sqlite", "ours, SQLite")
{
    public override void AddServices(WebApplicationBuilder builder, ContestantOptions options)
    {
        builder.Services
            .AddSqliteStore(store => store.Path = options.Database)
            .AddScoped(provider => provider.GetRequiredService<IGraphStore>().OpenSession());
        builder.Services.AddGraphQLServer()
            .AddDocumentFromFile(SchemaFiles.Trusts)
            .BindRuntimeType<SchoolTrust>()
            .BindRuntimeType<School>()
            .BindRuntimeType<Programme>()
            .AddResolver(typeof(QueryResolvers))
            .AddResolver(typeof(SchoolTrustResolvers))
            .AddResolver(typeof(SchoolResolvers))
            .AddDataLoader<SchoolsOfTrust>()
            .AddDataLoader<ProgrammesOfSchool>();
    }

    public override void Map(WebApplication app, ContestantOptions options) => app.MapGraphQL();
}
