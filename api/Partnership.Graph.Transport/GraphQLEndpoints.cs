using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebSockets;
using Microsoft.Extensions.Options;
using Partnership.Graph.Transport.Ide;
using Partnership.Graph.Transport.Responses;

namespace Partnership.Graph.Transport;

/// <summary>Puts the server at an address.</summary>
public static class GraphQLEndpoints
{
    /// <summary>Maps the endpoint, <c>schema.graphql</c> below it, and the pages for people unless they are switched off.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">The endpoint's address.</param>
    /// <returns>All of it, for policies.</returns>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var services = endpoints.ServiceProvider;
        var options = services.GetRequiredService<GraphQLServerOptions>();
        var ide = options.Ide.IsEnabled ? new IdeEndpoints(options.Ide) : null;
        // The schema is built when the host starts, not when its address is given.
        var endpoint = new Lazy<GraphQLEndpoint>(() => new GraphQLEndpoint(services.GetRequiredService<GraphQLServer>(), ide, services));
        var compression = new Compression(services);
        var group = endpoints.MapGroup(path);

        var sockets = new WebSocketMiddleware(
            context => endpoint.Value.HandleAsync(context),
            Options.Create(new WebSocketOptions()),
            services.GetRequiredService<ILoggerFactory>());
        group.Map("", compression.Around(sockets.Invoke));
        group.MapGet("schema.graphql", compression.Around(context => endpoint.Value.SendSchemaAsync(context)));
        foreach (var (pattern, page) in ide?.Pages ?? [])
            group.MapGet(pattern, compression.Around(page));
        return group;
    }
}
