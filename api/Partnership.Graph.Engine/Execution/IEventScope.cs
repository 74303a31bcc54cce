namespace Partnership.Graph.Engine.Execution;

/// <summary>The services that answer one event of a subscription; disposed of when it has been answered.</summary>
public interface IEventScope : IAsyncDisposable
{
    /// <summary>Where resolvers, services and loaders come from.</summary>
    IServiceProvider Services { get; }
}
