using System.Security.Claims;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>ReminderControl</c> in <c>reminders.graphql</c>.</summary>
public sealed class ReminderControlResolvers
{
    /// <summary>Since when; <c>null</c> where the switch was never moved.</summary>
    public DateTimeOffset? GetSince(ReminderControl control) => control.Version == 0 ? null : control.Since;

    /// <summary>Who moved it; <c>null</c> where nobody did.</summary>
    public ValueTask<string?> GetByAsync(ReminderControl control, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        callers.VisibleAsync(control.Version == 0 ? null : control.By, user, ct);

    /// <summary>Why.</summary>
    public ValueTask<string?> GetWhyAsync(ReminderControl control, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        callers.VisibleAsync(control.Why, user, ct);
}
