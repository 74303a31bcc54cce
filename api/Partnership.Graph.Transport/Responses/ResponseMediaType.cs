using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Partnership.Graph.Transport.Requests;

namespace Partnership.Graph.Transport.Responses;

/// <summary>The two media types a response to one operation can have; they differ in the status of a request error.</summary>
/// <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types"/>
internal sealed class ResponseMediaType
{
    private ResponseMediaType(string name, bool statusTellsErrors)
    {
        Name = name;
        ContentType = $"{name}; charset=utf-8";
        StatusTellsErrors = statusTellsErrors;
    }

    /// <summary>The type of before the specification: a well-formed request is answered with 200, errors or not.</summary>
    public static ResponseMediaType Json { get; } = new("application/json", statusTellsErrors: false);

    /// <summary>The type of the specification: a request error is a 4xx.</summary>
    public static ResponseMediaType GraphQLResponse { get; } = new("application/graphql-response+json", statusTellsErrors: true);

    /// <summary>Type and subtype.</summary>
    public string Name { get; }

    /// <summary>The value of the <c>Content-Type</c> header.</summary>
    public string ContentType { get; }

    /// <summary>Whether a request error found by the engine sets the HTTP status.</summary>
    public bool StatusTellsErrors { get; }

    /// <summary>
    /// The type the client likes best by its <c>Accept</c> header; <c>null</c> if it takes neither.
    /// A client that does not care (<c>*/*</c>, or no header) gets <see cref="Json"/>, which every client understands.
    /// </summary>
    public static ResponseMediaType? Negotiate(StringValues accept)
    {
        if (accept is [] or ["*/*" or "application/json" or ""])
            return Json;
        if (accept is ["application/graphql-response+json"])
            return GraphQLResponse;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return null;

        var graphQL = Preference.Of(GraphQLResponse.Name, ranges);
        var json = Preference.Of(Json.Name, ranges);
        if (graphQL.Quality <= 0 && json.Quality <= 0)
            return null;

        return graphQL.ComparedTo(json) switch
        {
            > 0 => GraphQLResponse,
            0 when graphQL.IsNamed => GraphQLResponse,
            _ => Json,
        };
    }

    /// <summary>Whether a client names another type, and likes it better than any JSON: whoever takes either gets JSON.</summary>
    public static bool IsOutdoneBy(string mediaType, StringValues accept)
    {
        if (!accept.ToString().Contains(mediaType, StringComparison.OrdinalIgnoreCase) || !MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return false;
        var other = Preference.Of(mediaType, ranges);
        return other is { IsNamed: true, Quality: > 0 }
            && other.ComparedTo(Preference.Of(GraphQLResponse.Name, ranges)) > 0
            && other.ComparedTo(Preference.Of(Json.Name, ranges)) > 0;
    }

    /// <summary>406: the client takes nothing there is.</summary>
    public static Refusal NotAcceptable(StringValues accept) => Refusal.Of(
        StatusCodes.Status406NotAcceptable,
        $"The request accepts only '{accept}'; this server answers with {GraphQLResponse.Name}, {Json.Name}, and to whoever names them with text/csv or text/event-stream.");

    /// <summary>How much the ranges of an <c>Accept</c> header want one type: the most specific range decides.</summary>
    private readonly record struct Preference(double Quality, int Specificity)
    {
        /// <summary>Whether the type is named in full, not by a wildcard.</summary>
        public bool IsNamed => Specificity == 3;

        public static Preference Of(string mediaType, IEnumerable<MediaTypeHeaderValue> ranges)
        {
            var best = default(Preference);
            foreach (var range in ranges)
            {
                var specificity = range.MatchesAllTypes ? 1
                    : range.MatchesAllSubTypes && mediaType.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase) ? 2
                    : range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 3
                    : 0;
                if (specificity > best.Specificity)
                    best = new Preference(range.Quality ?? 1, specificity);
            }

            return best;
        }

        public int ComparedTo(Preference other) =>
            Quality.CompareTo(other.Quality) is var byQuality and not 0 ? byQuality : Specificity.CompareTo(other.Specificity);
    }
}
