namespace Partnership.Graph.Engine.Execution.Coercion;

/// <summary>What is wrong with input values, as far as anybody reads it: a client can send very many that do not fit.</summary>
/// <param name="most">After how many nothing more is looked at.</param>
internal sealed class InputProblems(int most = InputProblems.MostOfArguments)
{
    /// <summary>How many of one field's arguments are told at once.</summary>
    public const int MostOfArguments = 20;

    private readonly List<InputProblem> _all = [];

    /// <summary>The problems, in the order they were found.</summary>
    public IReadOnlyList<InputProblem> All => _all;

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>Whether there are as many as there may be; further ones are not kept.</summary>
    public bool IsFull => _all.Count >= most;

    /// <summary>Adds one, unless there are enough.</summary>
    public void Add(InputProblem problem)
    {
        if (!IsFull)
            _all.Add(problem);
    }
}
