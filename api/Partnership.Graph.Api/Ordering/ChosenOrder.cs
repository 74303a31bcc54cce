using System.Collections.Concurrent;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Ordering;

/// <summary>The order a client chose. Orders chosen alike are one object, by which lists that are asked for alike are known.</summary>
internal static class ChosenOrder
{
    /// <summary>How many fields an order names at most.</summary>
    public const int MostFields = 3;

    /// <summary>The order named by <paramref name="sorts"/>; the list's own where a client names none.</summary>
    /// <exception cref="GraphQLException">It names too many fields, or one twice.</exception>
    public static Order<T> Or<T>(this IReadOnlyList<DocumentSort>? sorts, Order<T> standard) where T : Document
    {
        if (sorts is null or [])
            return standard;
        if (sorts.Count > MostFields)
            throw Refusal($"Argument 'order' names {sorts.Count} fields; at most {MostFields} are taken.");
        List<SortField<T>> fields = [.. sorts.Select(SortFields<T>.Of)];
        if (fields.GroupBy(field => field.Name).FirstOrDefault(same => same.Skip(1).Any()) is { Key: var twice })
            throw Refusal($"Argument 'order' names '{twice}' twice; only the first could have an effect. Drop the other.");
        return Known<T>.Orders.GetOrAdd(
            string.Join(',', fields.Select(field => field.Key.Descending ? $"-{field.Name}" : field.Name)),
            static (_, fields) => Order<T>.By([.. fields.Select(field => field.Key)]),
            fields);
    }

    private static GraphQLException Refusal(string message) =>
        new(new GraphQLError(message, ErrorCodes.BadUserInput) { Extensions = new Dictionary<string, object?> { ["argument"] = "order" } }) { RefusesRequest = true };

    // As many as there are choices of three of a type's few fields.
    private static class Known<T> where T : Document
    {
        public static readonly ConcurrentDictionary<string, Order<T>> Orders = new(StringComparer.Ordinal);
    }
}
