using Partnership.Graph.Engine.Execution.Planning;

namespace Partnership.Graph.Engine.Execution.Writing;

/// <summary>
/// 6.4.4 The errors of an operation's fields, and where in the response the writer stands. The path is kept as steps and
/// indices; it becomes a path of names only when there is an error.
/// </summary>
internal sealed class FieldErrors(ExceptionMask mask, bool canRefuseRequest)
{
    private readonly List<GraphQLError> _errors = [];
    private Segment[] _path = new Segment[16];

    public IReadOnlyList<GraphQLError> All => _errors;

    public int Depth { get; set; }

    /// <summary>Enters a field.</summary>
    public void Enter(FieldStep step)
    {
        if (Depth == _path.Length)
            Array.Resize(ref _path, Depth * 2);
        _path[Depth++].Step = step;
    }

    /// <summary>Enters a list; <see cref="At"/> says which of its items.</summary>
    public void EnterList()
    {
        if (Depth == _path.Length)
            Array.Resize(ref _path, Depth * 2);
        _path[Depth++].Step = null;
    }

    /// <summary>Moves to an item of the innermost list.</summary>
    public void At(int index) => _path[Depth - 1].Index = index;

    public void Leave() => Depth--;

    /// <summary>Reports why the value at the current place failed.</summary>
    /// <exception cref="RequestRefusedException">It is a mistake of the whole request.</exception>
    public void Report(Exception exception)
    {
        var error = mask.ErrorOf(exception) with { Path = Path(), Locations = CurrentStep().Locations };
        if (canRefuseRequest && exception is GraphQLException { RefusesRequest: true })
            throw new RequestRefusedException(error);
        _errors.Add(error);
    }

    /// <summary>Reports that the value at the current place is null and may not be.</summary>
    public void ReportNull()
    {
        var step = CurrentStep();
        _errors.Add(new GraphQLError(
            $"Cannot return null for non-nullable field {step.ParentType.Name}.{step.Field.Name}.", ErrorCodes.InternalServerError)
        {
            Path = Path(),
            Locations = step.Locations,
        });
    }

    private FieldStep CurrentStep()
    {
        for (var i = Depth - 1; ; i--)
        {
            if (_path[i].Step is { } step)
                return step;
        }
    }

    private List<object> Path()
    {
        var path = new List<object>(Depth);
        foreach (var segment in _path.AsSpan(0, Depth))
            path.Add(segment.Step is { } step ? step.ResponseName : segment.Index);
        return path;
    }

    private struct Segment
    {
        public FieldStep? Step;
        public int Index;
    }
}
