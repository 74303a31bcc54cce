using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Store;

/// <summary>
/// A place in an order, between any two documents or on one: the values of the order's keys, then the id. It stays
/// meaningful when the document it was taken from is gone. How a client sees it as text is the API's matter.
/// </summary>
/// <param name="Keys">One value per key of the order, of the key's own type.</param>
/// <param name="Id">The id that breaks ties.</param>
public sealed record Position(IReadOnlyList<object> Keys, NodeId Id)
{
    /// <inheritdoc/>
    public bool Equals(Position? other) => other is not null && Id == other.Id && Keys.SequenceEqual(other.Keys);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
