using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.IdentityModel.Protocols;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Api.Authority;

/// <summary>Adds who may come in and what they may do.</summary>
internal static class AuthorityServices
{
    private static readonly TimeSpan AuthorityTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Registers the rules, the scheme that reads bearer tokens, and <see cref="Callers"/>.</summary>
    public static void AddAuthority(this IServiceCollection services, AccessRules rules, IConfiguration configuration)
    {
        services.AddSingleton(rules);
        services.AddSingleton(new DevelopmentKey(DataFolder(configuration)));
        services.AddSingleton<BearerTokens>();
        if (rules.Settings.Authority is { } authority)
        {
            services.TryAddSingleton<IDocumentRetriever>(_ => new HttpDocumentRetriever(new HttpClient { Timeout = AuthorityTimeout })
            {
                RequireHttps = authority.Scheme == Uri.UriSchemeHttps,
            });
            services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SigningKeys>(provider, rules.Settings));
        }

        services.AddSingleton<Admission>();
        services.AddAuthentication(BearerHandler.Scheme).AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.Scheme, configureOptions: null);
    }

    /// <summary>Lets nobody on whose token is not believed, except where the way says by itself who may come (<see cref="IAllowAnonymous"/>).</summary>
    public static void UseAuthority(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            // The handler has judged the token already and gives the same result again.
            if (context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null || (await context.AuthenticateAsync()).Failure is null)
                await next(context);
            else
                await context.ChallengeAsync();
        });
    }

    /// <summary>Where the product keeps what it writes: the folder of the store.</summary>
    public static string DataFolder(IConfiguration configuration) =>
        Path.GetDirectoryName(Path.GetFullPath(configuration["Store:Path"] ?? new SqliteStoreOptions().Path))!;
}
