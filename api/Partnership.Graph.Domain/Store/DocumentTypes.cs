using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Domain.Store;

/// <summary>Every type of document there is, found by the name that ids carry.</summary>
public static class DocumentTypes
{
    private static readonly FrozenDictionary<string, Type> ByName = typeof(Document).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Document)) && !type.IsAbstract)
        .ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>All concrete types, by name.</summary>
    public static IReadOnlyList<Type> All { get; } = [.. ByName.Values.OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>The type that ids of <paramref name="typeName"/> belong to.</summary>
    public static bool TryFind(string typeName, [NotNullWhen(true)] out Type? type) => ByName.TryGetValue(typeName, out type);
}
