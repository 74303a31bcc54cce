using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>Which object type of an interface or union an object is, by its C# type. Derived types count as what they derive from.</summary>
internal sealed class AbstractBinding(FrozenDictionary<Type, int> indices)
{
    private readonly ConcurrentDictionary<Type, int> _found = new();

    /// <summary>The index of the object type among the possible types; −1 if it is none of them.</summary>
    public int Find(Type type) => indices.TryGetValue(type, out var index) ? index : _found.GetOrAdd(type, Search);

    private int Search(Type type)
    {
        for (var candidate = type.BaseType; candidate is not null; candidate = candidate.BaseType)
        {
            if (indices.TryGetValue(candidate, out var index))
                return index;
        }

        foreach (var contract in type.GetInterfaces())
        {
            if (indices.TryGetValue(contract, out var index))
                return index;
        }

        return -1;
    }
}
