using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Commands;

/// <summary><c>token</c>: issues a token with which to try, in Development, what others may see and do.</summary>
internal static class TokenCommand
{
    private const int MostHours = 24 * 30;

    private static readonly Option<string> As = new("--as")
    {
        Description = "Who bears the token: a person's id, or an e-mail address by which the person is found.",
        Required = true,
    };

    private static readonly Option<AccessLevel> Role = new("--role")
    {
        Description = "The account's role: Reader, Coordinator or Administrator.",
        DefaultValueFactory = _ => AccessLevel.Reader,
    };

    private static readonly Option<int> Hours = new("--hours")
    {
        Description = $"For how many hours it is valid, 1 to {MostHours}.",
        DefaultValueFactory = _ => 8,
    };

    private static readonly Option<string?> Store = new("--store")
    {
        Description = "The store the API serves; the key that signs is kept beside it. Default: .data/partnership-graph.db",
    };

    public static Command Create()
    {
        var command = new Command("token", "Issue a token for Development, to try the API as somebody. The token is all that is printed to standard output.") { As, Role, Hours, Store };
        command.SetAction(parsed => Issue(
            parsed.GetRequiredValue(As),
            parsed.GetValue(Role),
            parsed.GetValue(Hours),
            new DevelopmentKey(AuthorityServices.DataFolder(CommandStore.Settings(parsed.GetValue(Store)))),
            TimeProvider.System.GetUtcNow(),
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Issue(string bearer, AccessLevel role, int hours, DevelopmentKey key, DateTimeOffset now, InvocationConfiguration console)
    {
        if (AccountOf(bearer) is not { } account)
            return Refuse(console, $"--as is '{bearer}'; it has to be a person's id, for example Person:windsor-coordinator, or an e-mail address, for example coordinator@example.org.");
        if (role is AccessLevel.Anonymous)
            return Refuse(console, "--role has to be Reader, Coordinator or Administrator; whoever is anonymous sends no token.");
        if (hours is < 1 or > MostHours)
            return Refuse(console, $"--hours is {hours}; it has to be from 1 to {MostHours}.");

        try
        {
            console.Output.WriteLine(key.Issue(account, role, now, TimeSpan.FromHours(hours)));
            console.Error.WriteLine($"{role} as {bearer} until {now.AddHours(hours):yyyy-MM-dd HH:mm}Z, accepted in Development only. Signed with {key.Path}");
            return 0;
        }
        catch (Exception exception) when (exception is ConfigurationException or IOException or UnauthorizedAccessException)
        {
            return Refuse(console, exception.Message);
        }
    }

    private static Dictionary<string, object>? AccountOf(string bearer)
    {
        if (NodeId.TryParse(bearer, provider: null, out var id) && id.TypeName == nameof(Person))
            return new Dictionary<string, object> { ["sub"] = id.Value, [DevelopmentKey.PersonClaim] = id.Value };
        // The subject is what the audit keeps of an account without a person: not an address.
        return EmailAddress.TryParse(bearer, provider: null, out var email)
            ? new Dictionary<string, object> { ["sub"] = $"development-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.Value)).AsSpan(0, 6))}", ["email"] = email.Value }
            : null;
    }

    private static int Refuse(InvocationConfiguration console, string reason)
    {
        console.Error.WriteLine(reason);
        return 1;
    }
}
