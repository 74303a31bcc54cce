using Partnership.Graph.Api.Authority;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Api.Mutations.States;

/// <summary>Reads what registers say, for whoever may change the organisation or something it concerns.</summary>
public static class RegisterNoticeStates
{
    /// <summary>The notice.</summary>
    public static async ValueTask<RegisterNoticeState?> ReadAsync(StateRequest request, CancellationToken ct)
    {
        var (session, today) = (request.Session, request.Occasion.Today);
        if (await request.TargetAsync<RegisterNotice>(ct) is not { } notice)
            return null;
        var scopes = new HashSet<NodeId>(await ScopesOf.OrganisationAsync(session, notice.OrganisationId, today, ct));
        var concerned = await session.FindManyAsync<Document>([.. notice.EventIds, .. notice.ProgrammeIds, .. notice.PartnershipIds], ct);
        foreach (var one in concerned.Values)
            scopes.UnionWith(await ScopesOf.RoleScopeAsync(session, one, today, ct));
        return new RegisterNoticeState { Notice = notice, StillCounting = await StillCountingAsync(request, notice, ct), Scopes = scopes };
    }

    private static async ValueTask<int> StillCountingAsync(StateRequest request, RegisterNotice notice, CancellationToken ct)
    {
        if (notice.Kind is not (RegisterNoticeKind.SchoolCloses or RegisterNoticeKind.SchoolConverts))
            return 0;
        var (school, after) = (notice.OrganisationId, notice.On ?? request.Occasion.Today);
        var programmes = notice.ProgrammeIds.ToList();
        var counting = await request.Session.ToListAsync(
            request.Session.Query<Participation>().Where(x => x.SchoolId == school && programmes.Contains(x.ProgrammeId) && (x.Until == null || x.Until > after)).Select(x => x.ProgrammeId), ct);
        return counting.Distinct().Count();
    }
}
