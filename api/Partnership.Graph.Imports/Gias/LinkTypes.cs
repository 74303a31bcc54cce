using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Imports.Gias;

/// <summary>
/// The types of links between schools in Get Information About Schools. Those that do not say which school came first
/// (joint sixth forms, results of amalgamations, changes of capacity) make no edge.
/// </summary>
internal static class LinkTypes
{
    /// <summary>What a type says, by the register's words.</summary>
    public static IReadOnlyDictionary<string, LinkType> ByName { get; } = new Dictionary<string, LinkType>(StringComparer.OrdinalIgnoreCase)
    {
        ["Predecessor"] = new(SchoolLinkKind.Succession, NamesPredecessor: true),
        ["Predecessor - merged"] = new(SchoolLinkKind.Merger, NamesPredecessor: true),
        ["Predecessor - amalgamated"] = new(SchoolLinkKind.Merger, NamesPredecessor: true),
        ["Predecessor - Split School"] = new(SchoolLinkKind.Split, NamesPredecessor: true),
        ["Successor"] = new(SchoolLinkKind.Succession, NamesPredecessor: false),
        ["Successor - merged"] = new(SchoolLinkKind.Merger, NamesPredecessor: false),
        ["Successor - amalgamated"] = new(SchoolLinkKind.Merger, NamesPredecessor: false),
        ["Successor - Split School"] = new(SchoolLinkKind.Split, NamesPredecessor: false),
    };

    /// <summary>The types that make no edge.</summary>
    public static IReadOnlySet<string> WithoutDirection { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Sixth Form Centre School", "Sixth Form Centre Link", "Result of Amalgamation", "Other", "Expansion", "Closure",
        "Merged - expansion in school capacity and changer in age range", "Merged - expansion in school capacity and change in age range",
        "Merged - change in age range", "Merged - expansion of school capacity",
    };
}

/// <summary>What a type of link says.</summary>
/// <param name="Kind">How one school came out of the other.</param>
/// <param name="NamesPredecessor">Whether the school the row points to was there before the row's own.</param>
internal readonly record struct LinkType(SchoolLinkKind Kind, bool NamesPredecessor);
