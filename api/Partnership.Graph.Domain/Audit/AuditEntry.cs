using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Audit;

/// <summary>
/// Who changed what, when and why. Written in the same commit as the change, never altered afterwards. The entries of an
/// aggregate are a chain: each has its number and carries the hash of the one before it, so that a chain somebody tampered
/// with does not fit together any more. <see cref="AuditSeal"/> says what is hashed, <see cref="AuditCheck"/> what shows.
/// </summary>
public sealed record AuditEntry : Document
{
    /// <summary>The document that was changed.</summary>
    public required NodeId SubjectId { get; init; }

    /// <summary>Who did it: a person's id or the name of a job, for example <c>import:gias</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was done, in the mutation's words, for example <c>agreeDeliverable</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Why, in the actor's words; <c>null</c> where none were asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>The fields that changed, with their values before and after.</summary>
    public IReadOnlyList<AuditedField> Fields { get; init; } = [];

    /// <summary>Its place among the entries of the aggregate, from 1 without gaps; set by the store at commit, 0 before it.</summary>
    public int Number { get; init; }

    /// <summary>The <see cref="Hash"/> of the entry before it in the aggregate; <c>null</c> for the first. Set by the store at commit.</summary>
    public string? PreviousHash { get; init; }

    /// <summary>The hash of this entry: 64 hexadecimal digits in small letters. Set by the store at commit, empty before it.</summary>
    public string Hash { get; init; } = "";
}

/// <summary>One field's value before and after a change.</summary>
/// <param name="Name">The field, as the schema spells it.</param>
/// <param name="Before">The value before, as JSON; <c>null</c> where there was none.</param>
/// <param name="After">The value after, as JSON; <c>null</c> where there is none.</param>
public sealed record AuditedField(string Name, string? Before, string? After);
