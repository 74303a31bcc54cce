using System.CommandLine;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;
using Partnership.Graph.Fuzz.Generation;

namespace Partnership.Graph.Fuzz.Commands;

/// <summary>Shows what the generators make of a seed.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var seed = new Option<int>("--seed") { Description = "Where chance begins.", DefaultValueFactory = _ => 1 };
        var count = new Option<int>("--requests") { Description = "How many requests to show.", DefaultValueFactory = _ => 3 };
        var command = new Command("show", "Print a random schema and some requests to it.") { seed, count };
        command.SetAction(parsed => Show(parsed.GetValue(seed), parsed.GetValue(count), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Show(int seed, int count, TextWriter output)
    {
        var dice = new Dice(seed);
        var sdl = RandomSchema.Write(dice);
        output.WriteLine(sdl);
        if (SchemaBuilder.Build(new Source(sdl, "random.graphql")).Schema is not { } schema)
            return;
        for (var i = 0; i < count; i++)
        {
            var request = RandomRequest.Write(schema, dice);
            output.WriteLine(Printer.Print(Parser.Parse(new Source(request.Document)).Document!));
            output.WriteLine($"# variables: {request.Variables}, operation: {request.OperationName ?? "the only one"}");
        }
    }
}
