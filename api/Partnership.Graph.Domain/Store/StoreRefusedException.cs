namespace Partnership.Graph.Domain.Store;

/// <summary>The store cannot be used as configured, and was left as it was. The process says so and ends.</summary>
public sealed class StoreRefusedException(StoreRefusal refusal, Exception? cause = null)
    : Exception($"{refusal.What} {refusal.Why} {refusal.WhatToDo}", cause)
{
    /// <summary>The refusal in its parts.</summary>
    public StoreRefusal Refusal { get; } = refusal;
}

/// <summary>Why a store cannot be used, in sentences for whoever started the process.</summary>
/// <param name="Reason">Which kind of refusal.</param>
/// <param name="What">What was attempted, on which file or account.</param>
/// <param name="Why">What stands in the way.</param>
/// <param name="WhatToDo">How to go on.</param>
public sealed record StoreRefusal(StoreRefusalReason Reason, string What, string Why, string WhatToDo);

/// <summary>The kinds of refusal.</summary>
public enum StoreRefusalReason
{
    /// <summary>What is there is not a database, or a damaged one.</summary>
    NotADatabase,

    /// <summary>The database belongs to another application.</summary>
    OtherApplication,

    /// <summary>The database was written by a newer version of this product.</summary>
    NewerVersion,

    /// <summary>The place cannot be read or written.</summary>
    NotAccessible,

    /// <summary>Another process held the database for longer than the wait allowed for.</summary>
    Busy,
}
