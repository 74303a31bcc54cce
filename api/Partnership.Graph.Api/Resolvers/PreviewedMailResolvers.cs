using System.Security.Claims;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Reminders.Explaining;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>PreviewedMail</c> in <c>reminder-mutations.graphql</c>.</summary>
public sealed class PreviewedMailResolvers
{
    /// <summary>Why, one reason a sentence.</summary>
    public ValueTask<IReadOnlyList<string>> GetBecauseAsync(PreviewedMail mail, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        callers.VisibleAsync(mail.Because, user, ct);
}
