using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention.Sources;

/// <summary>Partnerships that need somebody.</summary>
public abstract class PartnershipSource(IStoreSession session) : AttentionSource<Partnership>(session)
{
    /// <inheritdoc/>
    protected override ValueTask<IQueryable<Partnership>> OfAsync(IQueryable<Partnership> subjects, NodeId partnership, AttentionScope scope, CancellationToken ct) =>
        new(subjects.Where(x => x.Id == partnership));

    /// <inheritdoc/>
    protected override ValueTask<IQueryable<Partnership>> ConcerningAsync(IQueryable<Partnership> subjects, OrganisationConcern organisation, AttentionScope scope, CancellationToken ct)
    {
        var partnerships = organisation.Partnerships;
        return new(subjects.Where(x => partnerships.Contains(x.Id)));
    }
}
