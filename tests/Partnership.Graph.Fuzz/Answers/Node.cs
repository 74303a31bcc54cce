namespace Partnership.Graph.Fuzz.Answers;

/// <summary>
/// An object whose fields are answered by rule; each object type has a class of its own derived from it.
/// Its members are fields so that no property of a derived class has the same name.
/// </summary>
public abstract class Node(string key, int depth)
{
    internal readonly string Key = key;

    internal readonly int Depth = depth;
}

/// <summary>An object that is of no type of the schema.</summary>
public sealed class Stranger(string key, int depth) : Node(key, depth);
