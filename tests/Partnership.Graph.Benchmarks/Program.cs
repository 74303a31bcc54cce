using System.CommandLine;
using Partnership.Graph.Benchmarks.Commands;

var root = new RootCommand("Measures Partnership Graph against hand-written endpoints and an outside peer; see README.md.")
{
    MeasureCommand.Create("compare", "Throughput of every contestant on one query, as a ratio to the hand-written endpoint.", Comparison.RunAsync),
    ServeCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
