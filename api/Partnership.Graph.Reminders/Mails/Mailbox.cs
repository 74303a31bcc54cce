using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Reminders.Mails;

/// <summary>An address with the name shown beside it.</summary>
/// <param name="Address">The address.</param>
/// <param name="Name">The name, any Unicode text; <c>null</c> to show the address alone.</param>
public sealed record Mailbox(EmailAddress Address, string? Name = null)
{
    /// <summary>Name and address for people: <c>Rivers Primary Academy &lt;office@example.org&gt;</c>.</summary>
    public override string ToString() => Name is null ? Address.Value : $"{Name} <{Address.Value}>";
}
