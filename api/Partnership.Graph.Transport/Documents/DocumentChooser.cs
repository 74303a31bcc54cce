using System.Text.Json;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Transport.Requests;

namespace Partnership.Graph.Transport.Documents;

/// <summary>
/// Finds the document of a request: its text, or a trusted document by <c>documentId</c> (<c>sha256:…</c>) or by Apollo's
/// <c>extensions.persistedQuery</c>. Documents are not remembered from requests: what is trusted is in the repository.
/// </summary>
internal sealed class DocumentChooser(TrustedDocuments trusted, bool trustedOnly)
{
    private const string Prefix = "sha256:";

    public DocumentChoice Choose(RequestParameters parameters)
    {
        var query = parameters.Query is { Length: > 0 } text ? text : null;
        if (parameters.DocumentId is { } id)
        {
            return query is not null ? Refusal.BadRequest("The request has both 'query' and 'documentId'; send one of them.")
                : !id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? Refusal.BadRequest($"'documentId' has to be {Prefix} and 64 hexadecimal digits.")
                : Known(id[Prefix.Length..]);
        }

        var hash = PersistedQueryHash(parameters.Extensions);
        return (query, hash) switch
        {
            (null, null) => Refusal.BadRequest("The request has no 'query'. Send a JSON object like {\"query\": \"{ __typename }\"}."),
            (null, _) => Known(hash),
            (_, null) => Given(query, null),
            _ => TrustedDocuments.HashOf(query) is var actual && actual.Equals(hash, StringComparison.OrdinalIgnoreCase)
                ? Given(query, actual)
                : Refusal.BadRequest("'extensions.persistedQuery.sha256Hash' is not the SHA-256 of 'query'."),
        };
    }

    private DocumentChoice Known(string hash) =>
        trusted.Find(hash.ToLowerInvariant()) is { } document
            ? new DocumentChoice(document, IsTrusted: true, null, null)
            : new GraphQLError("PersistedQueryNotFound", ErrorCodes.PersistedQueryNotFound);

    private DocumentChoice Given(byte[] query, string? hash)
    {
        if (!trustedOnly)
            return new DocumentChoice(new Source(query), IsTrusted: false, null, null);

        return trusted.Find(hash ?? TrustedDocuments.HashOf(query)) is { } document
            ? new DocumentChoice(document, IsTrusted: true, null, null)
            : new GraphQLError(
                "This server runs only the documents it knows beforehand, and this one is not among them. Send the 'documentId' of a trusted document.",
                ErrorCodes.PersistedQueryNotFound);
    }

    private static string? PersistedQueryHash(JsonElement? extensions) =>
        extensions is { ValueKind: JsonValueKind.Object } members
        && members.TryGetProperty("persistedQuery", out var persisted) && persisted.ValueKind == JsonValueKind.Object
        && persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String
            ? hash.GetString()
            : null;
}
