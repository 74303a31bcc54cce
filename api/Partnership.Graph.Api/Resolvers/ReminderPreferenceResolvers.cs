using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>ReminderPreference</c> in <c>reminders.graphql</c>.</summary>
public sealed class ReminderPreferenceResolvers
{
    /// <summary>When the person said so; <c>null</c> where the person never did.</summary>
    public DateTimeOffset? GetSince(ReminderPreference preference) => preference.Version == 0 ? null : preference.Since;
}
