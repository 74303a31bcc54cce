using System.Security.Claims;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Reminders.Explaining;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>PreviewedMail</c> in <c>reminder-mutations.graphql</c>.</summary>
public sealed class PreviewedMailResolvers
{
    /// <summary>Why, one reason a sentence.</summary>
    public async ValueTask<IReadOnlyList<string>> GetBecauseAsync(PreviewedMail mail, ClaimsPrincipal user, Callers callers, CancellationToken ct)
    {
        var because = new List<string>(mail.Because.Count);
        foreach (var reason in mail.Because)
            because.Add((await AuditEntryResolvers.VisibleAsync(reason, user, callers, ct))!);
        return because;
    }
}
