using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Analytics;

/// <summary>A client's mistake in an argument: which one, the rule it breaks, and the way out.</summary>
internal static class ArgumentRefusal
{
    /// <summary>The error to throw.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <param name="mistake">What is wrong and what the rule is.</param>
    /// <param name="wayOut">What to do instead.</param>
    public static GraphQLException Of(string argument, string mistake, string wayOut) =>
        new(new GraphQLError($"Argument '{argument}' {mistake} {wayOut}", ErrorCodes.BadUserInput)
        {
            Extensions = new Dictionary<string, object?> { ["argument"] = argument },
        })
        { RefusesRequest = true };

    /// <summary>Refuses a list in which something stands twice, or nothing.</summary>
    /// <exception cref="GraphQLException">It does.</exception>
    public static void CheckSet<T>(string argument, IReadOnlyList<T>? items)
    {
        if (items is [])
            throw Of(argument, "is an empty list; it has at least one item.", "Name what you want, or leave the argument out where it may be.");
        if (items is not null && items.Distinct().Count() < items.Count)
            throw Of(argument, "names something more than once; each item stands once.", "Name it once.");
    }
}
