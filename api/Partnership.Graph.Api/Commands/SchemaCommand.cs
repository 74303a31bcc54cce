using System.CommandLine;
using Partnership.Graph.Api.Hosting;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.SchemaDiff;
using Partnership.Graph.Engine.TypeSystem;
using GraphQLSchema = Partnership.Graph.Engine.TypeSystem.Schema;

namespace Partnership.Graph.Api.Commands;

/// <summary><c>schema</c>: prints the contract, finds what a coordinate names, and compares it with one that was released.</summary>
internal static class SchemaCommand
{
    private static readonly Argument<FileInfo> Released = new("released")
    {
        Description = "The schema to compare with: one .graphql file, for example schema/released.graphql.",
    };

    private static readonly Argument<string> Coordinate = new("coordinate")
    {
        Description = "What to find: Type, Type.field, Type.field(argument:), @directive or @directive(argument:).",
    };

    public static Command Create()
    {
        var print = new Command("print", "Print the schema as one document.");
        print.SetAction(parsed => Print(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));

        var diff = new Command("diff", "List what changed since a released schema. Exit code 2 when a client would break.") { Released };
        diff.SetAction(parsed =>
            Diff(parsed.GetRequiredValue(Released), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));

        var find = new Command("find", "Show one element of the contract and where it is defined.") { Coordinate };
        find.SetAction(parsed =>
            Find(parsed.GetRequiredValue(Coordinate), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));

        return new Command("schema", "Print the contract, find something in it, or compare it with a released one.") { print, find, diff };
    }

    private static int Print(TextWriter output, TextWriter error)
    {
        if (Read(ContractFiles(), error) is not { } schema) return 1;
        output.WriteLine(SchemaPrinter.Print(schema, customDirectives: true));
        return 0;
    }

    private static int Diff(FileInfo released, TextWriter output, TextWriter error)
    {
        if (!released.Exists)
        {
            error.WriteLine($"There is no file {released.FullName}. Name the schema to compare with, for example schema/released.graphql.");
            return 1;
        }

        if (Read([released.FullName], error) is not { } before || Read(ContractFiles(), error) is not { } after) return 1;
        var changes = SchemaComparison.Compare(before, after);
        foreach (var change in changes)
            output.WriteLine($"{change.Criticality,-9} {change.Path,-40} {change.Message}");
        output.WriteLine(changes.Count == 0 ? "Nothing changed." : $"{changes.Count} changes.");
        return changes.Any(change => change.Criticality == ChangeCriticality.Breaking) ? 2 : 0;
    }

    private static int Find(string text, TextWriter output, TextWriter error)
    {
        if (!SchemaCoordinate.TryParse(text, provider: null, out var coordinate))
        {
            error.WriteLine($"\"{text}\" names nothing a schema can have. {Coordinate.Description}");
            return 1;
        }

        if (Read(ContractFiles(), error) is not { } schema) return 1;
        var (element, problem) = SchemaElements.Find(schema, coordinate);
        if (element is null)
        {
            error.WriteLine(problem ?? $"The contract has no {coordinate}.");
            return 1;
        }

        foreach (var node in element.SyntaxNodes)
            output.WriteLine($"# {node.Location}{Environment.NewLine}{Printer.Print(node)}");
        if (element.SyntaxNodes.Count == 0)
            output.WriteLine($"# {coordinate} is built in.");
        return 0;
    }

    private static IEnumerable<string> ContractFiles() =>
        Directory.EnumerateFiles(GraphQLServices.SchemaFolder, "*.graphql").Order(StringComparer.Ordinal);

    private static GraphQLSchema? Read(IEnumerable<string> files, TextWriter error)
    {
        var built = SchemaBuilder.Build(files.Select(file => new Source(File.ReadAllBytes(file), Path.GetFileName(file))));
        foreach (var mistake in built.Errors)
            error.WriteLine(mistake.Message);
        return built.Schema;
    }
}
