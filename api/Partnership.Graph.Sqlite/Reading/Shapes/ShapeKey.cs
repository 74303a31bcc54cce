namespace Partnership.Graph.Sqlite.Reading.Shapes;

/// <summary>What a query is made of apart from its values, as tokens in a row. Equal keys have the same SQL.</summary>
internal readonly struct ShapeKey(object[] tokens, int count, int hash) : IEquatable<ShapeKey>
{
    private readonly object[] _tokens = tokens;
    private readonly int _count = count;
    private readonly int _hash = hash;

    /// <summary>The same key on tokens of its own.</summary>
    public ShapeKey Kept() => new([.. _tokens.AsSpan(0, _count)], _count, _hash);

    public bool Equals(ShapeKey other)
    {
        if (_hash != other._hash || _count != other._count)
            return false;
        for (var i = 0; i < _count; i++)
        {
            if (!ReferenceEquals(_tokens[i], other._tokens[i]) && !_tokens[i].Equals(other._tokens[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is ShapeKey other && Equals(other);

    public override int GetHashCode() => _hash;
}
