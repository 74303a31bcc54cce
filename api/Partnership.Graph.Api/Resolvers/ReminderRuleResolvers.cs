using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>ReminderRule</c> in <c>reminders.graphql</c>.</summary>
public sealed class ReminderRuleResolvers
{
    /// <summary>The programme whose events it is for.</summary>
    public ValueTask<Programme?> GetProgrammeAsync(ReminderRule rule, NodeById nodes, CancellationToken ct) => nodes.FindAsync<Programme>(rule.ProgrammeId, ct);

    /// <summary>The partnership whose events it is for.</summary>
    public ValueTask<Partnership?> GetPartnershipAsync(ReminderRule rule, NodeById nodes, CancellationToken ct) => nodes.FindAsync<Partnership>(rule.PartnershipId, ct);

    /// <summary>Whether the product came with it and nobody has changed it.</summary>
    public bool GetBuiltIn(ReminderRule rule) => ReferenceEquals(rule, BuiltInRules.Default);

    /// <summary>What it says for events today.</summary>
    public ReminderRuleRevision? GetInForce(ReminderRule rule, TimeProvider clock) => rule.InForceOn(clock.Today());
}
