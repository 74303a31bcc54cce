using System.Security.Claims;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Reminders.Explaining;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>PersonVerdict</c> in <c>reminders.graphql</c>.</summary>
public sealed class PersonVerdictResolvers
{
    /// <summary>Why, one reason a sentence.</summary>
    public ValueTask<IReadOnlyList<string>> GetBecauseAsync(PersonVerdict verdict, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        callers.VisibleAsync(verdict.Because, user, ct);
}
