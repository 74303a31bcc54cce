using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Partnership.Graph.Hosting;

/// <summary>
/// Where spans, figures and logs of a program go: to a collector by OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one, to Azure
/// Monitor where <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> names it (as the program's identity, never by key alone), or nowhere.
/// API and functions share this file, so that a tick in the one and a mutation in the other tell of themselves in the same words.
/// </summary>
internal static class Telemetry
{
    /// <summary>The environment variable of OpenTelemetry that names the collector.</summary>
    public const string CollectorSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The environment variable of Azure Monitor.</summary>
    public const string AzureMonitorSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>What the product's own spans and figures are called by.</summary>
    private const string Own = "Partnership.Graph.*";

    private static readonly string[] Frameworks = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];

    /// <summary>Adds telemetry, if anybody is to get it.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configuration">The program's settings.</param>
    /// <param name="program">The program's name, as dashboards group by it.</param>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration, string program)
    {
        var collector = configuration[CollectorSetting];
        var azureMonitor = configuration[AzureMonitorSetting];
        if (string.IsNullOrEmpty(collector) && string.IsNullOrEmpty(azureMonitor))
            return;

        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(program, serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()))
            .WithTracing(traces => traces.AddSource(Own).AddAspNetCoreInstrumentation().AddSource("System.Net.Http"))
            .WithMetrics(figures => figures.AddMeter(Own).AddMeter(Frameworks))
            .WithLogging();
        if (!string.IsNullOrEmpty(collector))
            telemetry.UseOtlpExporter();
        if (!string.IsNullOrEmpty(azureMonitor))
            SendToAzureMonitor(telemetry, azureMonitor, Identity(configuration));
    }

    private static void SendToAzureMonitor(IOpenTelemetryBuilder telemetry, string connectionString, TokenCredential identity) => telemetry
        .WithTracing(traces => traces.AddAzureMonitorTraceExporter(options => options.ConnectionString = connectionString, identity))
        .WithMetrics(figures => figures.AddAzureMonitorMetricExporter(options => options.ConnectionString = connectionString, identity))
        .WithLogging(logs => logs.AddAzureMonitorLogExporter(options => options.ConnectionString = connectionString, identity));

    // The app's own identity where one is assigned, else that of whoever is signed in at this machine.
    private static TokenCredential Identity(IConfiguration configuration) => configuration["AZURE_CLIENT_ID"] is { Length: > 0 } client
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client))
        : new DefaultAzureCredential();
}
