using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Api.Mutations.States;

/// <summary>Reads what is there before there is a partnership.</summary>
public static class NewPartnershipStates
{
    /// <summary>The organisations that are named for it. Whoever may change one of them may propose it.</summary>
    public static async ValueTask<NewPartnershipState?> ReadAsync(StateRequest request, CancellationToken ct)
    {
        var named = await request.NamedAsync(ct);
        return new NewPartnershipState { Named = named, Scopes = named.Values.OfType<Organisation>().Select(organisation => organisation.Id).ToHashSet() };
    }
}
