using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Decisions;

/// <summary>
/// That a command with an idempotency key was carried out, and with what result. Written in the commit of the change
/// itself, into its aggregate; its id follows from caller and key, so that it is found whatever aggregate that was.
/// </summary>
public sealed record CommandReceipt : Document
{
    /// <summary>How long a receipt is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Tells the command from another with the same key.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The text of the id of the node the payload shows.</summary>
    public required string Subject { get; init; }

    /// <summary>What the caller was told although the command was carried out.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>From when on the key may be used anew.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The id of the receipt of the caller's command with a key.</summary>
    public static NodeId IdOf(string actor, string key) => NodeId.Of(nameof(CommandReceipt), Hash($"{actor.Length}:{actor}{key}"));

    /// <summary>The receipt of a command that is carried out now.</summary>
    public static CommandReceipt For(Command command, Decision.Accepted decision, NodeId aggregateId, Occasion occasion) => new()
    {
        Id = IdOf(occasion.Caller.Actor, command.IdempotencyKey!),
        AggregateId = aggregateId,
        Source = Source.User,
        Fingerprint = FingerprintOf(command),
        Subject = decision.SubjectId.Value,
        Warnings = decision.Warnings,
        ExpiresAt = occasion.Now + Kept,
    };

    /// <summary>Whether this is the receipt of <paramref name="command"/>, and not of another with the same key.</summary>
    public bool IsOf(Command command) => Fingerprint == FingerprintOf(command);

    private static string FingerprintOf(Command command)
    {
        var given = command.GetType().GetProperties()
            .Where(property => property.SetMethod is not null && property.Name != nameof(Command.IdempotencyKey))
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"{property.Name}:{JsonSerializer.Serialize(property.GetValue(command), property.PropertyType, ContractJson.Options)}");
        return Hash(string.Join('\n', given.Prepend(command.Action)));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
