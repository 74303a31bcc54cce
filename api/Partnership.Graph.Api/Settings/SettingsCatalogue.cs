using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Hosting;
using Partnership.Graph.Api.Hosting.Protection;
using Partnership.Graph.Api.Imports;
using Partnership.Graph.Api.Live;
using Partnership.Graph.Api.Reminding;
using Partnership.Graph.Cosmos;
using Partnership.Graph.Hosting;
using Partnership.Graph.Imports;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Api.Settings;

/// <summary>Every setting of both programs.</summary>
internal static class SettingsCatalogue
{
    public static IReadOnlyList<SettingsGroup> All { get; } =
    [
        new("The store", ReadBy.Both)
        {
            Section = "Store",
            Class = typeof(SqliteStoreOptions),
            Singles = [new("Store:Provider", "Sqlite", "What keeps the graph: `Sqlite` or `Cosmos`.")],
            Remark = "`Store:Path` is relative to the working folder. The API takes `--store` for it too. The functions have no default: they work on the API's store, and do not start without being told which it is.",
        },
        new("The store on Azure Cosmos DB", ReadBy.Both)
        {
            Section = "Store:Cosmos",
            Class = typeof(CosmosStoreOptions),
            Remark = "Only with `Store:Provider=Cosmos`. Without `Store:Cosmos:ClientId` the identity is that of `AZURE_CLIENT_ID`.",
        },
        new("Who may come in", ReadBy.Api)
        {
            Section = AuthenticationSettings.Section,
            Class = typeof(AuthenticationSettings),
            Remark = "Outside Development the API does not start without an authority, unless `Authentication:AllowAnonymous` says that anybody may read.",
        },
        new("Rate limits", ReadBy.Api) { Section = "RateLimit", Class = typeof(ProtectionSettings), Properties = [nameof(ProtectionSettings.RequestsPerMinute), nameof(ProtectionSettings.Burst)] },
        new("Pages of other addresses", ReadBy.Api) { Section = "Cors", Class = typeof(ProtectionSettings), Properties = [nameof(ProtectionSettings.AllowedOrigins)] },
        new("Live updates", ReadBy.Api) { Section = LiveOptions.Section, Class = typeof(LiveOptions) },
        new("Mails", ReadBy.Both)
        {
            Section = MailSettings.Section,
            Class = typeof(MailSettings),
            Remark = "Without `Mail:Pickup:Folder` the API puts mails into the folder `mails` beside the store. In Development it makes a key for links itself, and links lead to where it listens. [Mails](mails.md) says more of the three ways.",
        },
        new("The scheduler of reminders", ReadBy.Api) { Section = SchedulerSettings.Section, Class = typeof(SchedulerSettings) },
        new("Registers that are fetched each night", ReadBy.Functions) { Section = RegisterSettings.Section, Class = typeof(RegisterSettings) },
        new("Registers that are imported through the API", ReadBy.Api) { Section = "Imports", Class = typeof(ImportOptions) },
        new("The case study", ReadBy.Api) { Singles = [new("Seed:Enabled", "true", "Whether an empty store gets the case study: `true` or `false`.")] },
        new("Where it listens", ReadBy.Api)
        {
            Singles = [new("ASPNETCORE_URLS", ApiApplication.DefaultUrl, "Where the API listens, several addresses with semicolons between them. `--urls` goes before it.")],
        },
        new("Telemetry", ReadBy.Both)
        {
            Singles =
            [
                new(Telemetry.CollectorSetting, "", "The collector that spans, figures and logs are sent to by OTLP, for example `http://localhost:4317`. The other `OTEL_EXPORTER_OTLP_` variables of OpenTelemetry hold too."),
                new(Telemetry.AzureMonitorSetting, "", "The connection string of Application Insights that they are sent to."),
                new("AZURE_CLIENT_ID", "", "The client id of the user-assigned identity the program signs in to Azure with; without it that of whoever is signed in at the machine."),
            ],
        },
        new("Another time, in Development", ReadBy.Both)
        {
            Singles =
            [
                new(DevelopmentClock.StartSetting, "", "The time the program's clock shows when it starts, for example `2026-11-24T09:30:00Z`. Outside Development it is refused."),
                new(DevelopmentClock.FileSetting, "", "A file that holds a time: the clock showed it when the file was written. Programs that name the same file have the same time, and writing another one moves it for all of them. Not together with `Clock:StartsAt`; outside Development it is refused."),
            ],
        },
        new("What the Functions host sets", ReadBy.Functions)
        {
            Singles =
            [
                new("FUNCTIONS_CUSTOMHANDLER_PORT", "", "Where the handler listens; the host, and `-- local`, set it."),
                new("FUNCTIONS_APP_ROOT_PATH", "", "The folder with `host.json`; without it the program's own."),
            ],
        },
    ];
}
