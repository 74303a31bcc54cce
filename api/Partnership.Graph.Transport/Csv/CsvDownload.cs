using System.Buffers;
using System.Text.Json;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Transport.Requests;
using Partnership.Graph.Transport.Responses;
using Partnership.Graph.Transport.Transports;

namespace Partnership.Graph.Transport.Csv;

/// <summary>
/// A query by GET or POST whose answer is wanted as a table: the items of its one list are the rows. Whatever cannot be a
/// table is answered with an error status and a GraphQL response that says why, never with a table that leaves it out.
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
        var list = AnswerList.Find(answer.RootElement.GetProperty("data"));
        if (list.Problem is { } problem)
        {
            await context.RefuseAsync(ResponseMediaType.GraphQLResponse, Refusal.Of(StatusCodes.Status406NotAcceptable, problem));
            return;
        }

        var columns = CsvColumns.Of(document, parameters.OperationName, list.Path, parameters.Variables);
        var table = new ArrayBufferWriter<byte>();
        Write(new CsvText(table), list, columns);
        await context.WriteFileAsync($"{MediaType}; charset=utf-8", table.WrittenMemory);
    }

    private static void Write(CsvText text, AnswerList list, IReadOnlyList<IReadOnlyList<string>> columns)
    {
        foreach (var column in columns)
            text.WriteCell(column.Count == 0 ? list.Path[^1] : string.Join('.', column));
        text.EndRecord();
        foreach (var item in list.Items.EnumerateArray())
        {
            foreach (var column in columns)
                text.WriteCell(ValueAt(item, column));
            text.EndRecord();
        }
    }

    private static JsonElement ValueAt(JsonElement item, IReadOnlyList<string> column)
    {
        foreach (var name in column)
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out item))
                return default;
        }

        return item;
    }
}
