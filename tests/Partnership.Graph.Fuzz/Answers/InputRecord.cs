namespace Partnership.Graph.Fuzz.Answers;

/// <summary>What an input object becomes: it remembers which of its properties were set. Each input object has a class of its own.</summary>
public abstract class InputRecord
{
    private readonly Dictionary<string, object?> _values = [];

    public IReadOnlyDictionary<string, object?> Values() => _values;

    /// <summary>What the setters of derived classes call.</summary>
    public void Set<T>(string field, T value) => _values[field] = value;
}
