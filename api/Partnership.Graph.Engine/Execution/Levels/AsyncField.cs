using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Execution.Leaves;

namespace Partnership.Graph.Engine.Execution.Levels;

/// <summary>A field whose code gives tasks.</summary>
internal abstract class AsyncField
{
    /// <summary>Room for the values of one step of one operation.</summary>
    public abstract AsyncColumn CreateColumn();
}

/// <summary>A field whose code gives tasks of <typeparamref name="T"/>.</summary>
internal sealed class AsyncField<T>(AsyncResolver<T> resolve, LeafFormat<T>? format) : AsyncField
{
    public override AsyncColumn CreateColumn() => new AsyncColumn<T>(resolve, format);
}
