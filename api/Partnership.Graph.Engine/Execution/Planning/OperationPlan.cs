using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Execution.Planning;

/// <summary>An operation made ready to run: for one document, operation and set of conditions.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Levels">The selections by depth; the first level is the root alone.</param>
/// <param name="SelectionCount">How many selections there are.</param>
/// <param name="RunCount">How many steps need a <see cref="Execution.Levels.StepRun"/>.</param>
/// <param name="StepCount">How many steps there are: a measure of the plan's size.</param>
/// <param name="UsesIntrospection">Whether it asks for <c>__schema</c> or <c>__type</c>.</param>
internal sealed record OperationPlan(
    OperationDefinitionNode Operation,
    SelectionPlan[][] Levels,
    int SelectionCount,
    int RunCount,
    int StepCount,
    bool UsesIntrospection)
{
    private volatile int _usualLength = 1024;

    /// <summary>The root selection.</summary>
    public SelectionPlan Root => Levels[0][0];

    /// <summary>How many bytes a response usually has: what the buffer starts with.</summary>
    public int UsualLength => _usualLength;

    /// <summary>Remembers how long a response was.</summary>
    public void Learn(int length)
    {
        // A little more than the longest of late: growing costs a copy, room costs nothing.
        if (length > _usualLength || length < _usualLength / 2)
            _usualLength = Math.Max(256, length + (length / 8));
    }
}
