using Microsoft.Extensions.Hosting;

namespace Partnership.Graph.Transport;

/// <summary>Adds a GraphQL server to an application.</summary>
public static class GraphQLServerServices
{
    /// <summary>
    /// Adds the server. Its schema is built and bound when the host starts; if anything does not fit, the host refuses to
    /// start with a <see cref="SchemaException"/> that lists it.
    /// </summary>
    public static GraphQLServerBuilder AddGraphQLServer(this IServiceCollection services)
    {
        var builder = new GraphQLServerBuilder(services);
        services.AddSingleton(builder.Options);
        services.AddSingleton(provider => GraphQLServer.Build(builder, provider));
        services.AddHostedService<StartUpCheck>();
        return builder;
    }

    /// <summary>Builds the schema before anything listens.</summary>
    private sealed class StartUpCheck(IServiceProvider services) : IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken)
        {
            services.GetRequiredService<GraphQLServer>();
            return Task.CompletedTask;
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
