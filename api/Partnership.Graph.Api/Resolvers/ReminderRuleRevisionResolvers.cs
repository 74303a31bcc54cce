using System.Security.Claims;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>ReminderRuleRevision</c> in <c>reminders.graphql</c>.</summary>
public sealed class ReminderRuleRevisionResolvers
{
    /// <summary>The first day whose events it decides for; <c>null</c> for all.</summary>
    public DateOnly? GetEffectiveFrom(ReminderRuleRevision revision) => revision.EffectiveFrom == DateOnly.MinValue ? null : revision.EffectiveFrom;

    /// <summary>When somebody saw the preview; <c>null</c> where there was none to see.</summary>
    public DateTimeOffset? GetPreviewedAt(ReminderRuleRevision revision) => revision.PreviewedAt == DateTimeOffset.MinValue ? null : revision.PreviewedAt;

    /// <summary>Who approved it.</summary>
    public ValueTask<string?> GetApprovedByAsync(ReminderRuleRevision revision, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        callers.VisibleAsync(revision.ApprovedBy, user, ct);
}
