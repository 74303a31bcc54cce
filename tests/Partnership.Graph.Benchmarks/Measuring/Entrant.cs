namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>A server that takes part.</summary>
/// <param name="Name">How it is called in code and on the command line.</param>
/// <param name="Title">How it is called in tables.</param>
/// <param name="StartAsync">Starts its process.</param>
internal sealed record Entrant(string Name, string Title, Func<CancellationToken, Task<ServerProcess>> StartAsync);
