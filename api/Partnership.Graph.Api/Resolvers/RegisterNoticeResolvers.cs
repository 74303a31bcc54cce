using System.Security.Claims;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>RegisterNotice</c> in <c>register-notices.graphql</c>.</summary>
public sealed class RegisterNoticeResolvers
{
    /// <summary>The organisation it happened to.</summary>
    public ValueTask<Organisation?> GetOrganisationAsync([Reads(nameof(RegisterNotice.OrganisationId))] RegisterNotice notice, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Organisation>(notice.OrganisationId, ct);

    /// <summary>The organisation that comes after it, or that it now belongs to.</summary>
    public ValueTask<Organisation?> GetSuccessorAsync([Reads(nameof(RegisterNotice.SuccessorId))] RegisterNotice notice, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Organisation>(notice.SuccessorId, ct);

    /// <summary>The events that had to do with it, soonest first.</summary>
    public async ValueTask<IReadOnlyList<Event>> GetEventsAsync([Reads(nameof(RegisterNotice.EventIds))] RegisterNotice notice, NodeById nodes, CancellationToken ct) =>
        [.. (await nodes.LoadManyAsync(notice.EventIds, ct)).OfType<Event>().OrderBy(each => each.StartsAt).ThenBy(each => each.Id)];

    /// <summary>The programmes in which it took part, by name.</summary>
    public ValueTask<IReadOnlyList<Programme>> GetProgrammesAsync([Reads(nameof(RegisterNotice.ProgrammeIds))] RegisterNotice notice, NodeById nodes, CancellationToken ct) =>
        ByNameAsync<Programme>(notice.ProgrammeIds, nodes, ct);

    /// <summary>The partnerships of which it was a member, by name.</summary>
    public ValueTask<IReadOnlyList<Partnership>> GetPartnershipsAsync([Reads(nameof(RegisterNotice.PartnershipIds))] RegisterNotice notice, NodeById nodes, CancellationToken ct) =>
        ByNameAsync<Partnership>(notice.PartnershipIds, nodes, ct);

    /// <summary>Who settled it.</summary>
    public ValueTask<string?> GetSettledByAsync([Reads(nameof(RegisterNotice.SettledBy))] RegisterNotice notice, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        callers.VisibleAsync(notice.SettledBy, user, ct);

    /// <summary>What was done about it.</summary>
    public ValueTask<string?> GetSettlementAsync([Reads(nameof(RegisterNotice.Settlement))] RegisterNotice notice, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        callers.VisibleAsync(notice.Settlement, user, ct);

    private static async ValueTask<IReadOnlyList<T>> ByNameAsync<T>(IReadOnlyList<NodeId> ids, NodeById nodes, CancellationToken ct) where T : NamedDocument =>
        [.. (await nodes.LoadManyAsync(ids, ct)).OfType<T>().OrderBy(node => node.NormalisedName, StringComparer.Ordinal).ThenBy(node => node.Id)];
}
