using System.Buffers;
using System.Text.Json;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.SchemaDiff;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Fuzz.Fuzzing;

/// <summary>
/// Runs an input through everything that reads what clients send: parser, printer, schema builder, validator, executor,
/// response writer. Whatever is wrong with an input has to come back as a value; any exception is a find.
/// </summary>
internal static class FuzzTarget
{
    public static async Task<FuzzVerdict> RunAsync(FuzzSchema schema, FuzzInput input, CancellationToken ct)
    {
        var source = new Source(input.Document);
        var (document, error) = Parser.Parse(source);
        if (document is null == error is null)
            throw new InvalidOperationException("The parser gave neither a document nor an error, or both.");
        if (document is not null)
        {
            CheckPrinting(document);
            CheckSchema(schema, document);
        }

        return await ExecuteAsync(schema, source, input, ct);
    }

    private static void CheckPrinting(DocumentNode document)
    {
        var printed = Printer.Print(document);
        var again = Parser.Parse(new Source(printed), ParserOptions.SchemaFiles);
        if (again.Document is null || Printer.Print(again.Document) != printed)
            throw new InvalidOperationException($"A printed document is not the same when it is read again: {again.Error?.Message}");
    }

    private static void CheckSchema(FuzzSchema schema, DocumentNode document)
    {
        if (document.Definitions.All(definition => definition is OperationDefinitionNode or FragmentDefinitionNode))
            return;
        var (built, errors) = SchemaBuilder.Build(document);
        if (built is null == (errors.Count == 0))
            throw new InvalidOperationException("The builder gave neither a schema nor errors, or both.");
        if (built is null)
            return;
        SchemaPrinter.Print(built);
        SchemaComparison.Compare(schema.Schema, built);
    }

    private static async Task<FuzzVerdict> ExecuteAsync(FuzzSchema schema, Source source, FuzzInput input, CancellationToken ct)
    {
        using var variables = JsonDocument.Parse(input.Variables);
        var request = new GraphQLRequest(NoServices.Instance)
        {
            Document = source,
            OperationName = input.OperationName,
            Variables = variables.RootElement,
        };
        var verdict = FuzzVerdict.Executed;
        await foreach (var result in schema.Executor.SubscribeAsync(request, ct))
        {
            using var disposed = result;
            CheckResponse(result);
            verdict = VerdictOf(result) < verdict ? VerdictOf(result) : verdict;
        }

        return verdict;
    }

    private static void CheckResponse(ExecutionResult result)
    {
        var response = new ArrayBufferWriter<byte>();
        result.WriteTo(response);
        using var json = JsonDocument.Parse(response.WrittenMemory, new JsonDocumentOptions { MaxDepth = 1_000 });
        if (result.IsRequestError != !json.RootElement.TryGetProperty("data", out _))
            throw new InvalidOperationException("A response has an entry for data exactly if something was executed.");
        if (result.IsRequestError && result.Errors.Count == 0)
            throw new InvalidOperationException("A request was refused without a reason.");
    }

    private static FuzzVerdict VerdictOf(ExecutionResult result) => result switch
    {
        { IsRequestError: false, Errors.Count: 0 } => FuzzVerdict.Executed,
        { IsRequestError: false } => FuzzVerdict.ExecutedWithErrors,
        _ when result.Errors[0].Code == ErrorCodes.ParseFailed => FuzzVerdict.NotParsed,
        _ when result.OperationType is null => FuzzVerdict.NotValid,
        _ => FuzzVerdict.Refused,
    };

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
