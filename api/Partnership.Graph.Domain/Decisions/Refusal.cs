using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Decisions;

/// <summary>
/// Why a command is not carried out. Each kind is a type of the contract with the same name, so that clients can tell them apart.
/// </summary>
/// <param name="Message">What stands in the way and the way out, in a sentence for people.</param>
public abstract record Refusal(string Message)
{
    /// <summary>The kind as clients' programs know it, for example <c>NOT_FOUND</c>.</summary>
    public abstract string Code { get; }
}

/// <summary>Something the command names does not exist.</summary>
/// <param name="Id">What was not found.</param>
public sealed record NotFound(NodeId Id) : Refusal($"There is no {Id}.")
{
    /// <inheritdoc/>
    public override string Code => "NOT_FOUND";
}

/// <summary>The subject has changed since the caller read it.</summary>
/// <param name="ExpectedVersion">The version the caller had read.</param>
/// <param name="ActualVersion">The version it has now.</param>
public sealed record VersionConflict(int ExpectedVersion, int ActualVersion)
    : Refusal($"It has changed meanwhile: version {ExpectedVersion} was expected, it is at {ActualVersion}. Read it again and decide again.")
{
    /// <inheritdoc/>
    public override string Code => "VERSION_CONFLICT";
}

/// <summary>The subject's state does not allow the step.</summary>
/// <param name="State">The state it is in, as the contract spells it.</param>
/// <param name="Message">What the state allows.</param>
public sealed record InvalidState(string State, string Message) : Refusal(Message)
{
    /// <inheritdoc/>
    public override string Code => "INVALID_STATE";
}

/// <summary>A value of the input breaks a rule.</summary>
/// <param name="Path">Where it stands in the input, for example <c>["input", "dueOn"]</c>.</param>
/// <param name="Message">The value, the rule and the way out.</param>
public sealed record ValidationFailed(IReadOnlyList<string> Path, string Message) : Refusal(Message)
{
    /// <inheritdoc/>
    public override string Code => "VALIDATION_FAILED";
}

/// <summary>The key of this request was used within the last day with another input.</summary>
/// <param name="IdempotencyKey">The key.</param>
public sealed record IdempotencyKeyReused(string IdempotencyKey)
    : Refusal($"The idempotency key '{IdempotencyKey}' belongs to another request of the last 24 hours. Use a new key for a new request.")
{
    /// <inheritdoc/>
    public override string Code => "IDEMPOTENCY_KEY_REUSED";
}

/// <summary>The partnership would run more programmes at once than it agreed to.</summary>
/// <param name="Limit">The limit it agreed to.</param>
/// <param name="Active">How many programmes are running.</param>
public sealed record FocusLimitReached(int Limit, int Active)
    : Refusal($"The focus limit both sides agreed on is {Limit}, and {Active} of the partnership's programmes run. Stop or pause one, or override the limit with a reason.")
{
    /// <inheritdoc/>
    public override string Code => "FOCUS_LIMIT_REACHED";
}

/// <summary>A programme goes on only with evidence of what it brought so far.</summary>
/// <param name="Stage">The stage it is to leave, as the contract spells it.</param>
/// <param name="Message">What has to be recorded first.</param>
public sealed record EvidenceMissing(string Stage, string Message) : Refusal(Message)
{
    /// <inheritdoc/>
    public override string Code => "EVIDENCE_MISSING";
}

/// <summary>A register's file is not taken.</summary>
/// <param name="Reason">Which kind of refusal, as the contract spells it, for example <c>OLDER_SNAPSHOT</c>.</param>
/// <param name="File">The file, as its source names it.</param>
/// <param name="Place">Where in the file.</param>
/// <param name="Message">The file, the place, the rule that is broken and the way out.</param>
public sealed record ImportRefused(string Reason, string File, string Place, string Message) : Refusal(Message)
{
    /// <inheritdoc/>
    public override string Code => "IMPORT_REFUSED";
}
