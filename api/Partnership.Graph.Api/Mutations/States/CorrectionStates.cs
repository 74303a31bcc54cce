using Partnership.Graph.Api.Authority;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Api.Mutations.States;

/// <summary>Reads organisations with what is known better here, for whoever may change the organisation.</summary>
public static class CorrectionStates
{
    /// <summary>The organisation.</summary>
    public static async ValueTask<CorrectionState?> ReadAsync(StateRequest request, CancellationToken ct)
    {
        var session = request.Session;
        if (await request.TargetAsync<Organisation>(ct) is not { } organisation)
            return null;
        var correction = await session.FindAsync<LocalCorrection>(LocalCorrection.IdOf(organisation.Id), ct);
        var codes = CodesOf(request.Command, Corrections.Under(organisation, correction));
        var neighbourhoods = await session.FindManyAsync<Neighbourhood>([.. codes.Select(Neighbourhood.IdOf)], ct);
        return new CorrectionState
        {
            Organisation = organisation,
            Correction = correction,
            Deciles = neighbourhoods.Values.ToDictionary(neighbourhood => neighbourhood.LsoaCode, neighbourhood => neighbourhood.DeprivationDecile),
            Scopes = await ScopesOf.OrganisationAsync(session, organisation.Id, request.Occasion.Today, ct),
        };
    }

    // Where the school may lie afterwards: where the register says, or where the caller does.
    private static IEnumerable<GssCode> CodesOf(object command, Organisation register)
    {
        if (register is School { LsoaCode: { } code })
            yield return code;
        foreach (var field in (command as SetLocalCorrection)?.Fields ?? [])
        {
            if (field.Field == CorrectableField.LsoaCode && GssCode.TryParse(field.Value?.Trim(), null, out var named))
                yield return named;
        }
    }
}
