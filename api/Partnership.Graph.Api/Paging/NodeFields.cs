using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Partnership.Graph.Api.Resolvers;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Paging;

/// <summary>
/// What an operation reads of the nodes of a connection: the properties its fields are, what their resolvers say they read
/// (<see cref="ReadsAttribute"/>), and the order's keys where cursors are asked for.
/// </summary>
internal static class NodeFields
{
    /// <summary>The fields; <c>null</c> where some field may read everything.</summary>
    /// <param name="order">The order of the list.</param>
    /// <param name="connection">What is asked of the connection.</param>
    public static Fields<T>? Of<T>(Order<T> order, FieldSelection connection) where T : Document
    {
        // What is asked of a field is one object for as long as its operation is remembered.
        if (Known<T>.BySelection.TryGetValue(connection, out var known) && known.Order == order)
            return known.Fields;
        var fields = Of<T>(
            [connection.Of("nodes"), connection.Of("edges").Of("node")],
            connection.Includes("edges") || connection.Includes("pageInfo") ? order.Keys.Select(key => key.Name) : []);
        Known<T>.BySelection.AddOrUpdate(connection, new(order, fields));
        return fields;
    }

    /// <summary>The fields that some selections on nodes read, and others beside them.</summary>
    /// <param name="nodes">What is asked of the nodes.</param>
    /// <param name="needed">Names of properties that are read in any case.</param>
    public static Fields<T>? Of<T>(IEnumerable<FieldSelection> nodes, IEnumerable<string> needed) where T : Document
    {
        List<string> read = [.. needed];
        foreach (var field in nodes.SelectMany(node => node.FieldNames))
        {
            if (!ReadBy<T>.Fields.TryGetValue(field, out var properties))
                continue;
            if (properties is null)
                return null;
            read.AddRange(properties);
        }

        return Fields<T>.Of(read);
    }

    private sealed record Chosen<T>(Order<T> Order, Fields<T>? Fields) where T : Document;

    private static class Known<T> where T : Document
    {
        public static readonly ConditionalWeakTable<FieldSelection, Chosen<T>> BySelection = [];
    }

    private static class ReadBy<T> where T : Document
    {
        /// <summary>By the name of a field, the properties it reads; <c>null</c> for all. Other types' fields are not there.</summary>
        public static readonly Dictionary<string, IReadOnlyList<string>?> Fields = Made();

        private static Dictionary<string, IReadOnlyList<string>?> Made()
        {
            var fields = typeof(T).GetProperties().ToDictionary(property => NameOf(property.Name), property => (IReadOnlyList<string>?)[property.Name], StringComparer.Ordinal);
            var resolvers =
                from type in typeof(ReadsAttribute).Assembly.GetTypes()
                where type.IsPublic && type.Name.EndsWith("Resolvers", StringComparison.Ordinal)
                from method in type.GetMethods()
                from parameter in method.GetParameters()
                where parameter.ParameterType.IsAssignableTo(typeof(Document)) && parameter.ParameterType.IsAssignableFrom(typeof(T))
                group parameter by FieldOf(method.Name);
            foreach (var field in resolvers)
            {
                List<IReadOnlyList<string>?> reads = [.. field.Select(parent => parent.GetCustomAttribute<ReadsAttribute>()?.Properties)];
                fields[field.Key] = reads.Contains(null) ? null : [.. reads.SelectMany(properties => properties!)];
            }

            return fields;
        }

        private static string FieldOf(string method)
        {
            var name = method.EndsWith("Async", StringComparison.Ordinal) ? method[..^5] : method;
            return NameOf(name.StartsWith("Get", StringComparison.Ordinal) ? name[3..] : name);
        }

        private static string NameOf(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
    }
}
