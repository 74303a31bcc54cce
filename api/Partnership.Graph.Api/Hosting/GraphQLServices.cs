using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Resolvers;
using Partnership.Graph.Transport;

namespace Partnership.Graph.Api.Hosting;

/// <summary>The contract, the code that answers it, and what the IDE opens with.</summary>
internal static class GraphQLServices
{
    /// <summary>What a new document of the IDE asks: the question the graph was made for.</summary>
    private const string OpenedByDefault = "who-works-with-whom";

    /// <summary>The folder with the contract's files, beside the program.</summary>
    public static string SchemaFolder { get; } = Path.Combine(AppContext.BaseDirectory, "schema");

    public static void AddPartnershipGraph(this IServiceCollection services, bool introspection)
    {
        services.AddGraphLoaders();
        services.AddGraphQLServer()
            .AddDocumentsFromFolder(SchemaFolder)
            .AddTrustedDocumentsFromFolder(Path.Combine(SchemaFolder, "operations"))
            .ConfigureSchema(schema => schema.BindPartnershipGraph())
            .ModifyOptions(options =>
            {
                options.AllowIntrospection = _ => introspection;
                options.Ide.Title = "Partnership Graph";
                options.Ide.Document = File.ReadAllText(Path.Combine(SchemaFolder, "operations", $"{OpenedByDefault}.graphql"));
            });
    }
}
