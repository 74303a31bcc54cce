using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Planning;

/// <summary>6.3 What is selected of the objects of one type at one place of an operation: conditions applied, fragments unfolded.</summary>
internal sealed class SelectionPlan(ObjectType type, int index, int depth)
{
    /// <summary>The type of the objects.</summary>
    public ObjectType Type { get; } = type;

    /// <summary>Its place among the plan's selections.</summary>
    public int Index { get; } = index;

    /// <summary>How many fields are above it.</summary>
    public int Depth { get; } = depth;

    /// <summary>The fields in the order of the response.</summary>
    public FieldStep[] Steps { get; set; } = [];

    /// <summary>Those that are executed before anything is written.</summary>
    public FieldStep[] Active { get; set; } = [];
}
