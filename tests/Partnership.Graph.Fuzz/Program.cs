using System.CommandLine;
using Partnership.Graph.Fuzz.Commands;

var root = new RootCommand("Feeds the GraphQL engine with what nobody would send, and with what somebody might.")
{
    RunCommand.Create(),
    ReplayCommand.Create(),
    ShowCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
