using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Mutations;

/// <summary>What a command wants to be decided on.</summary>
/// <param name="Session">What to read through: all of a state is read at one moment.</param>
/// <param name="Command">The command.</param>
/// <param name="Occasion">Who wants it, and when.</param>
public sealed record StateRequest(IStoreSession Session, Command Command, Occasion Occasion)
{
    /// <summary>The node the command is about.</summary>
    /// <exception cref="InvalidOperationException">The command is about none.</exception>
    public NodeId TargetId => Command.TargetId ?? throw new InvalidOperationException($"{Command.Action} has no target.");

    /// <summary>The node the command is about, if it is there and a document of the type.</summary>
    public ValueTask<T?> TargetAsync<T>(CancellationToken ct) where T : Document => Session.FindAsync<T>(TargetId, ct);

    /// <summary>What the command names of other aggregates, as far as it is there.</summary>
    public ValueTask<IReadOnlyDictionary<NodeId, Document>> NamedAsync(CancellationToken ct) =>
        Session.FindManyAsync<Document>([.. Command.Named], ct);
}

/// <summary>Reads what a command is decided on.</summary>
/// <returns>The state; <c>null</c> where the command's target is not there.</returns>
public delegate ValueTask<TState?> ReadState<TState>(StateRequest request, CancellationToken ct) where TState : AggregateState;
