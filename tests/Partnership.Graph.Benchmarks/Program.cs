using System.CommandLine;
using Partnership.Graph.Benchmarks.Commands;

var root = new RootCommand("Measures Partnership Graph against hand-written endpoints and an outside peer; see README.md.")
{
    MeasureCommand.Create("compare", "Throughput of every contestant on one query, as a ratio to the hand-written endpoint.", Comparison.RunAsync),
    MeasureCommand.Create("start", "How soon the API answers after its start, and how much memory it then holds.", StartUp.RunAsync),
    MeasureCommand.Create("wide", "What an object costs in lists of growing length.", Shapes.WideAsync),
    MeasureCommand.Create("deep", "What an object costs ten levels deep.", Shapes.DeepAsync),
    MeasureCommand.Create("overhead", "What five fields cost above bytes made beforehand.", Overhead.RunAsync),
    MeasureCommand.Create("connections", "Throughput and latency with 1, 16 and 256 connections.", Connections.RunAsync),
    MeasureCommand.Create(
        "all", "Everything, one after the other.",
        Comparison.RunAsync, StartUp.RunAsync, Shapes.WideAsync, Shapes.DeepAsync, Overhead.RunAsync, Connections.RunAsync),
    NationalCommand.Create(),
    Imports.Create(),
    DurabilityCommand.Create(),
    ConcurrencyCommand.Create(),
    FunctionsCommand.Create(),
    RemindersCommand.Create(),
    ServeCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
