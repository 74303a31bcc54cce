using System.CommandLine;
using Partnership.Graph.Fuzz.Commands;

var root = new RootCommand("Random schemas and requests for the GraphQL engine.")
{
    ShowCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
