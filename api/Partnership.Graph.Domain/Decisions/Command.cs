using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Decisions;

/// <summary>
/// Something somebody wants done, as the contract's input of the mutation of the same name gives it:
/// <c>UpdatePartnership</c> is what <c>updatePartnership</c> takes.
/// </summary>
public abstract record Command
{
    /// <summary>The longest idempotency key, in characters.</summary>
    public const int LongestIdempotencyKey = 100;

    /// <summary>
    /// The version of <see cref="TargetId"/> the caller decided on: another one is a <see cref="VersionConflict"/>. <c>null</c>
    /// where the caller wants it done whatever has happened since.
    /// </summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>
    /// What tells this command from others of the caller, 1 to 100 characters: sent again within 24 hours it is carried out
    /// once. <c>null</c> where the caller will not send it again.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The name of the mutation, for example <c>updatePartnership</c>.</summary>
    public string Action
    {
        get
        {
            var name = GetType().Name;
            return char.ToLowerInvariant(name[0]) + name[1..];
        }
    }

    /// <summary>
    /// The node the command is about: in its aggregate it writes, or under it it makes a new one; <c>null</c> where it makes
    /// something that belongs under nothing.
    /// </summary>
    public abstract NodeId? TargetId { get; }

    /// <summary>The least an account has to be allowed to give the command at all.</summary>
    public virtual AccessLevel LeastAccess => AccessLevel.Coordinator;

    /// <summary>What it takes to give the command, for whoever may not: the end of a sentence.</summary>
    public virtual string Requirement => "it takes a coordinating or leading role for it or for what it belongs to";

    /// <summary>Documents of other aggregates that the command names and its decision wants to look at.</summary>
    public virtual IEnumerable<NodeId> Named => [];
}

/// <summary>A command that is decided on a state.</summary>
/// <typeparam name="TState">What the decision has to know.</typeparam>
public abstract record Command<TState> : Command where TState : AggregateState
{
    /// <summary>Whether <paramref name="caller"/> may give this command: as a rule, whoever may change what the state belongs to.</summary>
    public virtual bool MayBeGivenBy(Caller caller, TState state) => caller.MayChange(state.Scopes);

    /// <summary>What the command leads to. Reads and writes nothing; the same arguments give the same decision, new ids apart.</summary>
    public abstract Decision Decide(TState state, Occasion occasion);
}
