using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Hosting.Protection;
using Partnership.Graph.Api.Imports;
using Partnership.Graph.Api.Live;
using Partnership.Graph.Api.Reminding;
using Partnership.Graph.Api.Reminding.Mailbox;
using Partnership.Graph.Api.Seed;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Hosting;
using Partnership.Graph.Transport;

namespace Partnership.Graph.Api.Hosting;

/// <summary>The whole product on one machine: the API and the IDE over one store.</summary>
internal static class ApiApplication
{
    /// <summary>Where the API listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>Puts the parts together; nothing is opened yet.</summary>
    /// <param name="settings">Settings that stand above those of the environment and of <c>appsettings.json</c>.</param>
    /// <param name="configure">Registers services that take the place of this program's own: a clock, a way to the authority.</param>
    /// <exception cref="ConfigurationException">A setting is wrong, or nothing says who may come in.</exception>
    public static WebApplication Create(IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings);
        if (string.IsNullOrWhiteSpace(builder.Configuration["urls"]))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.Services.AddStore(builder.Configuration);
        var protection = ProtectionSettings.Read(builder.Configuration);
        var rules = AccessRules.Of(AuthenticationSettings.Read(builder.Configuration), builder.Environment);

        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = provider.ValidateScopes = true);
        configure?.Invoke(builder.Services);
        builder.Services.TryAddSingleton(DevelopmentClock.Read(builder.Configuration, builder.Environment));
        builder.Services.AddLiveUpdates(LiveOptions.Read(builder.Configuration));
        builder.Services.Configure<ImportOptions>(builder.Configuration.GetSection("Imports"));
        builder.Services.AddSeed();
        builder.Services.AddAuthority(rules, builder.Configuration);
        builder.Services.AddPartnershipGraph(rules, isDevelopment: builder.Environment.IsDevelopment());
        builder.Services.AddTelemetry(builder.Configuration, "Partnership.Graph.Api");
        builder.Services.AddRateLimits(protection);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. protection.AllowedOrigins]).WithMethods("GET", "POST").WithHeaders("Authorization", "Content-Type", "Accept").SetPreflightMaxAge(TimeSpan.FromHours(1))));
        builder.Services.RedactLogs();
        builder.Services.AddReminders(builder.Configuration, builder.Environment);
        builder.Services.AddHealth(SchedulerSettings.Read(builder.Configuration));
        builder.Services.AddHostedService<Welcome>();
        builder.Services.AddHostedService<WarmUp>();

        var app = builder.Build();
        app.Services.GetRequiredService<Admission>().Guard(app.Services.GetRequiredService<GraphQLServerOptions>());
        app.UseSecurityHeaders();
        app.UseCors();
        app.UseAuthority();
        app.UseRateLimiter();
        app.MapGraphQL();
        app.MapHealth();
        app.MapLinkPages();
        if (app.Environment.IsDevelopment())
            app.MapMailbox();
        app.MapGet("/", () => Results.Redirect("/graphql/"));
        return app;
    }

    /// <summary>Builds the schema, opens the store and loads the case study into an empty one; nothing listens yet.</summary>
    /// <exception cref="ConfigurationException">A setting of mails is wrong; nothing was opened.</exception>
    /// <exception cref="SchemaException">Contract and code do not fit; the store was not touched.</exception>
    /// <exception cref="StoreRefusedException">The store cannot be used, and was left as it was.</exception>
    public static async Task PrepareAsync(WebApplication app, CancellationToken cancellationToken)
    {
        ReminderServices.CheckSettings(app.Services);
        app.Services.GetRequiredService<GraphQLServer>();
        await ChosenStore.OpenAsync(app.Services, cancellationToken);
        if (app.Configuration.GetValue("Seed:Enabled", true))
            await app.Services.GetRequiredService<SeedLoader>().LoadAsync(cancellationToken);
    }
}
