using System.Security.Claims;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Domain.Audit;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>audit.graphql</c>: what somebody may see of an entry who may not see e-mail addresses.</summary>
public sealed class AuditEntryResolvers
{
    /// <summary>Who did it.</summary>
    public async ValueTask<string> GetActorAsync(AuditEntry auditEntry, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        (await callers.VisibleAsync(auditEntry.Actor, user, ct))!;

    /// <summary>Why.</summary>
    public ValueTask<string?> GetReasonAsync(AuditEntry auditEntry, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        callers.VisibleAsync(auditEntry.Reason, user, ct);

    /// <summary>The hash of the entry before it.</summary>
    public async ValueTask<string?> GetPreviousHashAsync(AuditEntry auditEntry, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        await callers.MaySeeAddressesAsync(user, ct) ? auditEntry.PreviousHash : null;

    /// <summary>The hash of the entry. Whoever knows all else it says could try addresses until one fits.</summary>
    public async ValueTask<string?> GetHashAsync(AuditEntry auditEntry, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        await callers.MaySeeAddressesAsync(user, ct) ? auditEntry.Hash : null;
}
