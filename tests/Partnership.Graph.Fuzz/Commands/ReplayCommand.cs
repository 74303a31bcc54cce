using System.CommandLine;
using System.Text;
using Partnership.Graph.Fuzz.Fuzzing;

namespace Partnership.Graph.Fuzz.Commands;

/// <summary>Runs one saved input again.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "An input that found something." };
        var command = new Command("replay", "Run a saved input again.") { file.AcceptExistingOnly() };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(FuzzInput.Load(parsed.GetRequiredValue(file).FullName), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task RunAsync(FuzzInput input, TextWriter output, CancellationToken ct)
    {
        output.WriteLine($"schema: {input.Schema}, operation: {input.OperationName}, variables: {input.Variables}");
        output.WriteLine(Encoding.UTF8.GetString(input.Document));
        output.WriteLine(await FuzzTarget.RunAsync(FuzzSchema.Of(input.Schema), input, ct));
    }
}
