using System.Net.Http.Headers;

namespace Partnership.Graph.CosmosEmulator;

/// <summary>The way to an emulated account within the process: <c>CosmosClientOptions.HttpClientFactory = () => new HttpClient(new EmulatorHandler(account))</c>.</summary>
public sealed class EmulatorHandler(EmulatedAccount account) : HttpMessageHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        headers["x-emulator-address"] = request.RequestUri!.GetLeftPart(UriPartial.Authority) + "/";
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var path = request.RequestUri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        EmulatorResponse answer;
        try
        {
            answer = await account.HandleAsync(new(request.Method.Method, path, headers, body), cancellationToken);
        }
        catch (EmulatorUnreachableException away)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, away.Message, away);
        }

        var response = new HttpResponseMessage(answer.Status) { RequestMessage = request, Content = new ByteArrayContent(answer.Body) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in answer.Headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
