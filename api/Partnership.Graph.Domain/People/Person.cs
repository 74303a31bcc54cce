using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.People;

/// <summary>An adult who works in a partnership, or the account of a role where no person is named.</summary>
public sealed record Person : NamedDocument
{
    /// <summary>The work e-mail address.</summary>
    public EmailAddress? WorkEmail { get; init; }

    /// <summary>The position in the person's organisation, for example <c>Chief Executive</c>.</summary>
    public string? JobTitle { get; init; }

    /// <summary>The organisation the person works for.</summary>
    public NodeId? OrganisationId { get; init; }

    /// <summary>Whether this is the account of a role (<c>Coordinator, Rivers Primary Academy</c>) and names no person.</summary>
    public required bool RoleAccount { get; init; }
}
