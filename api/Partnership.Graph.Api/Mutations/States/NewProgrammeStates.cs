using Partnership.Graph.Api.Authority;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Mutations.States;

/// <summary>Reads what is there before there is a programme.</summary>
public static class NewProgrammeStates
{
    /// <summary>The partnership that is to run it.</summary>
    public static async ValueTask<NewProgrammeState?> ReadAsync(StateRequest request, CancellationToken ct)
    {
        if (await request.TargetAsync<Partnership>(ct) is not { } partnership)
            return null;
        var (id, session, stages) = (partnership.Id, request.Session, PartnershipFocus.ActiveStages);
        return new NewProgrammeState
        {
            Partnership = partnership,
            Running = await session.CountAsync(session.Query<Programme>().Where(x => x.PartnershipId == id && stages.Contains(x.Stage)), ct),
            Named = await request.NamedAsync(ct),
            Scopes = await ScopesOf.PartnershipAsync(session, id, request.Occasion.Today, ct),
        };
    }
}
