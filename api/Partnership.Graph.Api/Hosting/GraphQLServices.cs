using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Resolvers;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Transport;

namespace Partnership.Graph.Api.Hosting;

/// <summary>The contract, the code that answers it, and what the IDE opens with.</summary>
internal static class GraphQLServices
{
    /// <summary>What the IDE shows first, in this order: questions of front ends, coordinators and analysts.</summary>
    private static readonly string[] OpenedByDefault =
        ["who-works-with-whom", "coming-up-at-a-school", "what-needs-attention", "how-are-they-connected", "pilot-beside-roll-out", "what-is-stated",
         "why-reminded", "reminders-of-an-event", "mails-that-failed", "effect-of-reminders"];

    /// <summary>The folder with the contract's files, beside the program.</summary>
    public static string SchemaFolder { get; } = Path.Combine(AppContext.BaseDirectory, "schema");

    /// <summary>The operation a new document of the IDE begins with.</summary>
    public static string FirstQuestion() => Operation(OpenedByDefault[0]);

    public static void AddPartnershipGraph(this IServiceCollection services, AccessRules rules, bool isDevelopment)
    {
        services.AddGraphLoaders().AddMutations();
        services.AddGraphQLServer()
            .AddDocumentsFromFolder(SchemaFolder)
            .AddTrustedDocumentsFromFolder(Path.Combine(SchemaFolder, "operations"))
            .ConfigureSchema(schema => schema.BindPartnershipGraph())
            .ModifyOptions(options =>
            {
                options.AllowIntrospection = user => isDevelopment || Callers.LevelOf(user, rules) >= AccessLevel.Coordinator;
                options.Executor = options.Executor with { OutageOf = StoreOutages.ErrorOf };
                options.Ide.Title = "Partnership Graph";
                foreach (var name in OpenedByDefault)
                    options.Ide.Documents.Add(Operation(name));
            });
    }

    private static string Operation(string name) => File.ReadAllText(Path.Combine(SchemaFolder, "operations", $"{name}.graphql"));
}
