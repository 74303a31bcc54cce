using System.Security.Claims;
using Partnership.Graph.Api.Resolvers;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Authority;

/// <summary>Who a request comes from, in the graph's terms. One for each operation: what it finds holds as long as that runs.</summary>
public sealed class Callers(AccessRules rules, IStoreSession session, TimeProvider clock)
{
    private static readonly string[] AccountClaims = ["oid", "sub"];

    // One reference: fields of one level ask side by side.
    private Tuple<ClaimsPrincipal, Caller>? _last;

    /// <summary>The caller behind <paramref name="user"/>: the account's level, the person it belongs to and the roles held today.</summary>
    public async ValueTask<Caller> OfAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (_last is { } last && ReferenceEquals(last.Item1, user))
            return last.Item2;

        var caller = await FindAsync(user, ct);
        _last = Tuple.Create(user, caller);
        return caller;
    }

    /// <summary>What an account may do at all: the highest of its roles; without a token what the rules say.</summary>
    public static AccessLevel LevelOf(ClaimsPrincipal? user, AccessRules rules)
    {
        if (user?.Identity is not { IsAuthenticated: true })
            return rules.Anonymous is AnonymousAccess.LocalAdministrator ? AccessLevel.Administrator : AccessLevel.Anonymous;
        var roles = user.FindAll(rules.Settings.RolesClaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        return Enum.GetValues<AccessLevel>().Where(level => level > AccessLevel.Anonymous && roles.Contains(level.ToString())).DefaultIfEmpty(AccessLevel.Anonymous).Max();
    }

    /// <summary>Whether <paramref name="user"/> may see work e-mail addresses, and what one could find them out by.</summary>
    public async ValueTask<bool> MaySeeAddressesAsync(ClaimsPrincipal user, CancellationToken ct) => (await OfAsync(user, ct)).Access >= AccessLevel.Coordinator;

    /// <summary>What <paramref name="user"/> may see of a text: e-mail addresses in it only where the user may see them.</summary>
    public async ValueTask<string?> VisibleAsync(string? text, ClaimsPrincipal user, CancellationToken ct) =>
        text is null || await MaySeeAddressesAsync(user, ct) ? text : EmailAddressesInText.Hide(text);

    /// <summary>What <paramref name="user"/> may see of some texts, each as <see cref="VisibleAsync(string, ClaimsPrincipal, CancellationToken)"/> shows it.</summary>
    public async ValueTask<IReadOnlyList<string>> VisibleAsync(IReadOnlyList<string> texts, ClaimsPrincipal user, CancellationToken ct) =>
        await MaySeeAddressesAsync(user, ct) ? texts : [.. texts.Select(EmailAddressesInText.Hide)];

    private async ValueTask<Caller> FindAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        var level = LevelOf(user, rules);
        if (user.Identity is not { IsAuthenticated: true })
            return level is AccessLevel.Anonymous ? Caller.Anonymous : new Caller { Actor = "development", Access = level };

        var account = user.FindFirst("sub")?.Value ?? throw new InvalidOperationException("An account was let in that has no subject.");
        if (await PersonOfAsync(user, ct) is not { } person)
            return new Caller { Actor = account, Access = level };
        return new Caller { Actor = person.Value, PersonId = person, Access = level, Roles = await HeldRoles.OnAsync(session, person, clock.Today(), ct) };
    }

    /// <summary>The account's person: named by the settings or a development token, else the one with its e-mail address.</summary>
    private async ValueTask<NodeId?> PersonOfAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        var named = user.Claims.FirstOrDefault(claim => claim is { Type: DevelopmentKey.PersonClaim, Issuer: DevelopmentKey.Issuer })?.Value
            ?? AccountClaims.SelectMany(user.FindAll).Select(claim => rules.Settings.People.TryGetValue(claim.Value, out var id) ? id : null).FirstOrDefault(id => id is not null);
        if (named is not null)
            return NodeId.TryParse(named, provider: null, out var id) && await session.FindAsync<Person>(id, ct) is { } known ? known.Id : null;

        if (EmailOf(user) is not { } email)
            return null;
        // Two people with one address would each be the other: then it says nothing.
        var found = await session.ToListAsync(session.Query<Person>().Where(x => x.WorkEmail == email).OrderBy(x => x.Id).Take(2), ct);
        return found is [{ } only] ? only.Id : null;
    }

    private static EmailAddress? EmailOf(ClaimsPrincipal user)
    {
        // An address that its provider has not verified could be anybody's, and so could the name that somebody chose instead.
        if (string.Equals(user.FindFirst("email_verified")?.Value, "false", StringComparison.OrdinalIgnoreCase))
            return null;
        var given = user.FindFirst("email") ?? user.FindFirst("preferred_username");
        return EmailAddress.TryParse(given?.Value, provider: null, out var email) ? email : null;
    }
}
