using System.Security.Claims;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Domain.Audit;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>One field's value before and after a change; <c>audit.graphql</c>.</summary>
public sealed class AuditedFieldResolvers
{
    /// <summary>The value before.</summary>
    public ValueTask<string?> GetBeforeAsync(AuditedField auditedField, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        callers.VisibleAsync(auditedField.Before, user, ct);

    /// <summary>The value after.</summary>
    public ValueTask<string?> GetAfterAsync(AuditedField auditedField, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        callers.VisibleAsync(auditedField.After, user, ct);
}
