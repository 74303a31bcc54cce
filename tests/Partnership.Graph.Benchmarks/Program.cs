using System.CommandLine;
using Partnership.Graph.Benchmarks.Commands;

var root = new RootCommand("Measures Partnership Graph against hand-written endpoints and an outside peer; see README.md.")
{
    CompareCommand.Create(),
    ServeCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
