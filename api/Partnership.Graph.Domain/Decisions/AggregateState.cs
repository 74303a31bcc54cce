using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Decisions;

/// <summary>
/// What a decision has to know, read at one moment: the aggregate it may change and, to look at, what the command names of
/// other aggregates.
/// </summary>
public abstract record AggregateState
{
    /// <summary>What the state belongs to: whoever holds a coordinating or leading role for one of these may change it.</summary>
    public required IReadOnlySet<NodeId> Scopes { get; init; }

    /// <summary>Those of the command's <see cref="Command.Named"/> documents that exist.</summary>
    public IReadOnlyDictionary<NodeId, Document> Named { get; init; } = new Dictionary<NodeId, Document>();

    /// <summary>The aggregate's root; <c>null</c> where the command makes a new aggregate.</summary>
    public abstract Document? Root { get; }

    /// <summary>The documents of the aggregate that decisions may replace or remove, the root included.</summary>
    public abstract IEnumerable<Document> Documents { get; }

    /// <summary>The document of the aggregate with this id.</summary>
    public Document? Find(NodeId id) => Documents.FirstOrDefault(document => document.Id == id);

    /// <summary>The document of another aggregate with this id, if the command names it and it is a <typeparamref name="T"/>.</summary>
    public T? FindNamed<T>(NodeId? id) where T : Document => id is { } known ? Named.GetValueOrDefault(known) as T : null;
}
