using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Transport.Requests;

namespace Partnership.Graph.Transport.Documents;

/// <summary>Which document a request means: one of these is set.</summary>
/// <param name="Document">The document to run.</param>
/// <param name="IsTrusted">Whether the document is one the server knew beforehand.</param>
/// <param name="Error">Why none may run, for clients that speak the protocol of persisted queries.</param>
/// <param name="Refusal">Why the request makes no sense.</param>
internal readonly record struct DocumentChoice(Source? Document, bool IsTrusted, GraphQLError? Error, Refusal? Refusal)
{
    public static implicit operator DocumentChoice(GraphQLError error) => new(null, false, error, null);

    public static implicit operator DocumentChoice(Refusal refusal) => new(null, false, null, refusal);
}
