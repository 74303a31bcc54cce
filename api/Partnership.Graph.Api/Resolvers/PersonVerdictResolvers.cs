using System.Security.Claims;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Reminders.Explaining;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>PersonVerdict</c> in <c>reminders.graphql</c>.</summary>
public sealed class PersonVerdictResolvers
{
    /// <summary>Why, one reason a sentence.</summary>
    public async ValueTask<IReadOnlyList<string>> GetBecauseAsync(PersonVerdict verdict, ClaimsPrincipal user, Callers callers, CancellationToken ct)
    {
        var because = new List<string>(verdict.Because.Count);
        foreach (var reason in verdict.Because)
            because.Add((await AuditEntryResolvers.VisibleAsync(reason, user, callers, ct))!);
        return because;
    }
}
