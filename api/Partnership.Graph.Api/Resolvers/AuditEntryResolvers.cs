using System.Security.Claims;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Authority;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>audit.graphql</c>: what somebody may see of an entry who may not see e-mail addresses.</summary>
public sealed class AuditEntryResolvers
{
    /// <summary>Who did it.</summary>
    public async ValueTask<string> GetActorAsync(AuditEntry auditEntry, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        (await VisibleAsync(auditEntry.Actor, user, callers, ct))!;

    /// <summary>Why.</summary>
    public ValueTask<string?> GetReasonAsync(AuditEntry auditEntry, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        VisibleAsync(auditEntry.Reason, user, callers, ct);

    /// <summary>The hash of the entry before it.</summary>
    public async ValueTask<string?> GetPreviousHashAsync(AuditEntry auditEntry, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        await MaySeeAddressesAsync(user, callers, ct) ? auditEntry.PreviousHash : null;

    /// <summary>The hash of the entry. Whoever knows all else it says could try addresses until one fits.</summary>
    public async ValueTask<string?> GetHashAsync(AuditEntry auditEntry, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        await MaySeeAddressesAsync(user, callers, ct) ? auditEntry.Hash : null;

    internal static async ValueTask<string?> VisibleAsync(string? text, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        text is null || await MaySeeAddressesAsync(user, callers, ct) ? text : EmailAddressesInText.Hide(text);

    private static async ValueTask<bool> MaySeeAddressesAsync(ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        (await callers.OfAsync(user, ct)).Access >= AccessLevel.Coordinator;
}
