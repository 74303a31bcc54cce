using Partnership.Graph.Engine.Execution.Leaves;
using Partnership.Graph.Engine.Execution.Levels;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>How values of a field become leaves, objects or lists of objects.</summary>
/// <param name="Leaf">The format of a leaf, its lists included; <c>null</c> for objects.</param>
/// <param name="Lists">For objects: the lists around them, outermost first.</param>
internal sealed record OutputShape(LeafFormat? Leaf, IReadOnlyList<ListLevel> Lists);

/// <summary>3.11 A list around objects.</summary>
/// <param name="Reader">Reads the items.</param>
/// <param name="ItemsAreNonNull">Whether null is no item.</param>
internal sealed record ListLevel(ListReader Reader, bool ItemsAreNonNull);
