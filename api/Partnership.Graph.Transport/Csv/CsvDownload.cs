using System.Buffers;
using System.Text.Json;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Transport.Requests;
using Partnership.Graph.Transport.Responses;
using Partnership.Graph.Transport.Transports;

namespace Partnership.Graph.Transport.Csv;

/// <summary>
/// A query by GET or POST whose answer is wanted as a <see cref="CsvTable"/>. Whatever cannot be a table is answered with an
/// error status and a GraphQL response that says why, never with a table that leaves it out.
/// </summary>
internal sealed class CsvDownload(GraphQLServer server) : ITransport
{
    private const string MediaType = "text/csv";

    public bool Accepts(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsPost(context.Request.Method)) && ResponseMediaType.IsOutdoneBy(MediaType, context.Request.Headers.Accept);

    public async Task HandleAsync(HttpContext context)
    {
        var (parameters, refusal) = HttpMethods.IsPost(context.Request.Method)
            ? await RequestBody.ReadJsonAsync(context.Request, server.Options.MaxRequestBytes, context.RequestAborted)
            : QueryStringParameters.Read(context.Request.Query);
        if (parameters is null)
        {
            await context.RefuseAsync(ResponseMediaType.GraphQLResponse, refusal!);
            return;
        }

        var choice = server.Documents.Choose(parameters);
        if (choice.Refusal is { } unknown)
        {
            await context.RefuseAsync(ResponseMediaType.GraphQLResponse, unknown);
            return;
        }

        using var result = choice.Error is { } error
            ? ExecutionResult.RequestError(error)
            : await server.Executor.ExecuteAsync(server.RequestOf(context, parameters, choice.Document!, AllowedOperations.Queries), context.RequestAborted);
        if (result.Errors.Count > 0)
            await context.WriteFailureAsync(result);
        else
            await SendAsync(context, result, parameters, choice.Document!);
    }

    private static async Task SendAsync(HttpContext context, ExecutionResult result, RequestParameters parameters, Source document)
    {
        var json = new ArrayBufferWriter<byte>();
        result.WriteTo(json);
        using var answer = JsonDocument.Parse(json.WrittenMemory);
        var (table, problem) = CsvTable.Find(answer.RootElement.GetProperty("data"), CsvSelection.Of(document, parameters.OperationName, parameters.Variables));
        if (table is null)
        {
            await context.RefuseAsync(ResponseMediaType.GraphQLResponse, Refusal.Of(StatusCodes.Status406NotAcceptable, problem!));
            return;
        }

        var text = new ArrayBufferWriter<byte>();
        table.WriteTo(new CsvText(text));
        await context.WriteFileAsync($"{MediaType}; charset=utf-8", text.WrittenMemory);
    }
}
