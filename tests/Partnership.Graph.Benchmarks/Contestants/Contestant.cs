using Microsoft.AspNetCore.Builder;
using Partnership.Graph.Benchmarks.Scenarios;

namespace Partnership.Graph.Benchmarks.Contestants;

/// <summary>One way of answering, served by a process of its own.</summary>
/// <param name="name">How it is called on the command line.</param>
/// <param name="title">How it is called in the tables.</param>
internal abstract class Contestant(string name, string title)
{
    public string Name => name;

    public string Title => title;

    /// <summary>Registers what the endpoint needs.</summary>
    public virtual void AddServices(WebApplicationBuilder builder, ContestantOptions options)
    {
    }

    /// <summary>Maps POST <c>/graphql</c>.</summary>
    public abstract void Map(WebApplication app, ContestantOptions options);
}

/// <summary>What a contestant is told.</summary>
/// <param name="Scenario">The query it will be asked, for those that are written for one.</param>
/// <param name="Database">The SQLite file, for those that read one.</param>
internal sealed record ContestantOptions(Scenario Scenario, string Database);
