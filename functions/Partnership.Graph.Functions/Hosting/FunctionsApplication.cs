using System.Globalization;
using Microsoft.Extensions.Options;
using Partnership.Graph.Functions.Registration;
using Partnership.Graph.Hosting;
using Partnership.Graph.Imports;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Pages;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Functions.Hosting;

/// <summary>The custom handler: the program the Functions host starts and posts invocations to.</summary>
internal static class FunctionsApplication
{
    /// <summary>The environment variable in which the host says where it will ask.</summary>
    public const string PortSetting = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <summary>The environment variable in which the host says where the app lies.</summary>
    private const string RootSetting = "FUNCTIONS_APP_ROOT_PATH";

    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    /// <summary>Puts the parts together and checks everything that can be checked before the first invocation.</summary>
    /// <param name="settings">Settings that stand above those of the environment.</param>
    /// <exception cref="ConfigurationException">A setting is missing or wrong, or code and <c>function.json</c> differ; the message lists all of it.</exception>
    public static WebApplication Create(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        var configuration = builder.Configuration;
        configuration.AddInMemoryCollection(settings);
        // The host writes a line for each invocation itself.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        CheckFunctions(configuration[RootSetting] ?? AppContext.BaseDirectory);
        CheckStore(configuration);

        builder.WebHost.UseUrls($"http://127.0.0.1:{Port(configuration[PortSetting])}");
        builder.Host.UseDefaultServiceProvider(services => services.ValidateOnBuild = services.ValidateScopes = true);
        builder.Services.AddSingleton(DevelopmentClock.Read(configuration, builder.Environment));
        builder.Services.AddStore(configuration);
        builder.Services.AddMails(configuration);
        builder.Services.AddReminderPipeline(new ReminderOptions
        {
            Worker = string.Create(CultureInfo.InvariantCulture, $"functions.{Environment.MachineName}.{Environment.ProcessId}"),
            TickEvery = Tick,
        });
        builder.Services.AddLinkPages();
        builder.Services.AddSingleton<RegisterImporter>();
        builder.Services.AddOptions<RegisterSettings>().Bind(configuration.GetSection(RegisterSettings.Section));
        builder.Services.AddTelemetry(configuration, "Partnership.Graph.Functions");
        builder.Services.AddHostedService<ParentWatch>();
        foreach (var function in FunctionCatalogue.All)
            builder.Services.AddTransient(function.Class);
        builder.Services.RedactLogs();

        var app = builder.Build();
        CheckSettings(app.Services);
        app.MapGet("/", () => Results.Ok());
        foreach (var function in FunctionCatalogue.All)
            app.MapPost($"/{function.Name}", new InvocationEndpoint(function, app.Services.GetRequiredService<ILogger<InvocationEndpoint>>()).HandleAsync);
        return app;
    }

    private static void CheckFunctions(string folder)
    {
        var problems = new List<string>();
        var files = FunctionFile.ReadAll(folder, problems);
        problems.AddRange(Drift.Find(FunctionCatalogue.All, files));
        Refuse(problems);
    }

    // Never by default: a file of its own would be an empty graph, in which nothing is ever due.
    private static void CheckStore(ConfigurationManager configuration)
    {
        if (!ChosenStore.IsCosmos(configuration) && string.IsNullOrWhiteSpace(configuration["Store:Path"]))
            throw new ConfigurationException("Store:Path is missing: name the file that the API keeps the graph in. The functions work on the API's store and never on one of their own.");
    }

    private static void CheckSettings(IServiceProvider services)
    {
        var problems = services.GetRequiredService<IOptions<RegisterSettings>>().Value.Problems().ToList();
        try
        {
            _ = services.GetRequiredService<IOptions<MailSettings>>().Value;
        }
        catch (OptionsValidationException wrong)
        {
            problems.AddRange(wrong.Failures);
        }
        catch (InvalidOperationException wrong)
        {
            problems.Add($"The settings below {MailSettings.Section} cannot be read: {wrong.InnerException?.Message ?? wrong.Message}");
        }

        Refuse(problems);
    }

    private static void Refuse(List<string> problems)
    {
        if (problems.Count > 0)
            throw new ConfigurationException($"The functions app does not start: {string.Join(Environment.NewLine, problems)}");
    }

    private static int Port(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : throw new ConfigurationException($"{PortSetting} is '{text}'. The Functions host sets it; on one machine start the app with: dotnet run --project functions/Partnership.Graph.Functions -- local");
}
