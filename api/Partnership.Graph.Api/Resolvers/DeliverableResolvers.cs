using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>deliverable.graphql</c>.</summary>
public sealed class DeliverableResolvers
{
    /// <summary>The person who answers for it on the education side.</summary>
    public ValueTask<Person?> GetEducationOwnerAsync([Reads(nameof(Deliverable.EducationOwnerId))] Deliverable deliverable, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Person>(deliverable.EducationOwnerId, ct);

    /// <summary>The person who answers for it on the health side.</summary>
    public ValueTask<Person?> GetHealthOwnerAsync([Reads(nameof(Deliverable.HealthOwnerId))] Deliverable deliverable, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Person>(deliverable.HealthOwnerId, ct);

    /// <summary>The partnership that owes it.</summary>
    public ValueTask<Partnership> GetPartnershipAsync([Reads(nameof(Deliverable.PartnershipId))] Deliverable deliverable, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Partnership>(deliverable.PartnershipId, ct);

    /// <summary>The programme it belongs to.</summary>
    public ValueTask<Programme?> GetProgrammeAsync([Reads(nameof(Deliverable.ProgrammeId))] Deliverable deliverable, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Programme>(deliverable.ProgrammeId, ct);
}
