using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Partnership.Graph.Domain.Store;

/// <summary>
/// The properties of a document that an operation reads. A store asked for some fields reads those, and need not read the
/// others: what it gives has the id and these, and may have any value elsewhere. Fields chosen alike are one object.
/// </summary>
public sealed class Fields<T> where T : Document
{
    // Far more than operations choose; beyond it somebody makes them up, and whole documents serve as well.
    private const int MostKnown = 1_000;
    private static readonly ConcurrentDictionary<string, Fields<T>> Known = new(StringComparer.Ordinal);

    private Fields(IReadOnlyList<PropertyInfo> properties)
    {
        Properties = properties;
        var document = Expression.Parameter(typeof(T), "x");
        Selector = Expression.Lambda<Func<T, T>>(
            Expression.MemberInit(Expression.New(typeof(T)), properties.Select(property => Expression.Bind(property, Expression.Property(document, property)))),
            document);
    }

    /// <summary>The properties, those that others are derived from in place of these, by name.</summary>
    public IReadOnlyList<PropertyInfo> Properties { get; }

    /// <summary>Makes a document of nothing but these properties: <c>x =&gt; new T { Id = x.Id, … }</c>.</summary>
    public Expression<Func<T, T>> Selector { get; }

    /// <summary>The id and the properties with these names; <c>null</c> where only whole documents have them.</summary>
    /// <param name="names">Names of properties; each one a property of <typeparamref name="T"/>.</param>
    /// <exception cref="ArgumentException">There is no property of such a name.</exception>
    public static Fields<T>? Of(IEnumerable<string> names)
    {
        var properties = new SortedDictionary<string, PropertyInfo>(StringComparer.Ordinal);
        foreach (var name in names.Prepend(nameof(Document.Id)))
        {
            var property = typeof(T).GetProperty(name) ?? throw new ArgumentException($"{typeof(T).Name} has no property {name}.", nameof(names));
            foreach (var kept in property.GetCustomAttribute<DerivedFromAttribute>() is { } derived ? derived.Properties.Select(each => typeof(T).GetProperty(each)!) : [property])
            {
                if (kept.SetMethod is not { IsPublic: true })
                    return null;
                properties[kept.Name] = kept;
            }
        }

        var key = string.Join(',', properties.Keys);
        if (Known.TryGetValue(key, out var known))
            return known;
        return Known.Count < MostKnown ? Known.GetOrAdd(key, _ => new Fields<T>([.. properties.Values])) : null;
    }
}
