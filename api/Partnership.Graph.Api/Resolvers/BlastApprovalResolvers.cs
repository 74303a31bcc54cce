using System.Security.Claims;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>BlastApproval</c> in <c>reminder-mutations.graphql</c>.</summary>
public sealed class BlastApprovalResolvers
{
    /// <summary>The event that was moved or cancelled.</summary>
    public ValueTask<Event?> GetEventAsync(BlastApproval approval, NodeById nodes, CancellationToken ct) => nodes.FindAsync<Event>(approval.SubjectId, ct);

    /// <summary>Who decided.</summary>
    public ValueTask<string?> GetDecidedByAsync(BlastApproval approval, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        callers.VisibleAsync(approval.DecidedBy, user, ct);
}
