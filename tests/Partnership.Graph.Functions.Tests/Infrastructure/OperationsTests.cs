using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Partnership.Graph.Engine.Execution.Telemetry;
using Partnership.Graph.Functions.Triggers;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Functions.Tests.Infrastructure;

/// <summary>What watches over the product in Azure is there, and looks at figures that the programs have.</summary>
public sealed partial class OperationsTests
{
    private const string Rules = "Microsoft.Insights/scheduledQueryRules";

    [Fact]
    public async Task Every_figure_an_alert_or_the_dashboard_asks_for_is_one_the_programs_count()
    {
        var (_, template, _) = await Template.CompileAsync();
        var dashboard = await File.ReadAllTextAsync(Repository.File("infra/dashboards/operations.workbook.json"), TestContext.Current.CancellationToken);
        var asked = Figure().Matches($"{template}{dashboard}").Select(match => match.Groups["name"].Value).Distinct().ToList();

        Assert.Equal(["graphql.errors", "graphql.operation.duration", "reminders.dead", "reminders.mails", "reminders.oldest_due_age", "reminders.poison", "reminders.ticks"], asked.Order(StringComparer.Ordinal));
        Assert.Subset(Counted(), asked.ToHashSet());
    }

    [Theory]
    [InlineData("reminders.ticks", "LessThan", "PT15M")]
    [InlineData("reminders.dead", "GreaterThan", "PT1H")]
    [InlineData("reminders.poison", "GreaterThan", "PT1H")]
    [InlineData("reminders.oldest_due_age", "GreaterThan", "PT15M")]
    public async Task An_alert_looks_at_reminders(string figure, string comparison, string window)
    {
        var question = Questions((await Template.CompileAsync()).Output).Single(each => each.GetProperty("query").GetString()!.Contains($"\"{figure}\"", StringComparison.Ordinal));

        Assert.Equal((comparison, window), (question.GetProperty("operator").GetString(), question.GetProperty("window").GetString()));
        var rule = Assert.Single(await Template.ResourcesAsync(Rules)).GetProperty("properties");
        Assert.True(rule.GetProperty("enabled").GetBoolean());
        Assert.Equal(1, rule.GetProperty("actions").GetProperty("actionGroups").GetArrayLength());
    }

    [Theory]
    [InlineData("Http5xx", "GreaterThan")]
    [InlineData("HealthCheckStatus", "LessThan")]
    public async Task An_alert_looks_at_the_api(string metric, string comparison)
    {
        var figures = Objects(JsonElement.Parse((await Template.CompileAsync()).Output)).Where(each => each.TryGetProperty("metric", out var name) && name.ValueKind == JsonValueKind.String);

        Assert.Contains(figures, figure => figure.GetProperty("metric").GetString() == metric && figure.GetProperty("operator").GetString() == comparison);
        Assert.Single(await Template.ResourcesAsync("Microsoft.Insights/metricAlerts"));
    }

    [Fact]
    public async Task Whoever_operates_it_is_mailed_about_alerts_and_costs()
    {
        var operators = Assert.Single(await Template.ResourcesAsync("Microsoft.Insights/actionGroups"));
        var budget = Assert.Single(await Template.ResourcesAsync("Microsoft.Consumption/budgets"));

        Assert.Contains("operatorEmails", operators.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("operatorEmails", budget.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_holds_data_or_runs_says_what_was_done_with_it()
    {
        var diagnosed = (await Template.ResourcesAsync("Microsoft.Insights/diagnosticSettings")).Select(each => each.GetProperty("scope").GetString()!).ToList();

        Assert.Equal(2, diagnosed.Count(scope => scope.Contains("Microsoft.Web/sites", StringComparison.Ordinal)));
        Assert.All(
            ["Microsoft.DocumentDB/databaseAccounts", "Microsoft.KeyVault/vaults", "Microsoft.Storage/storageAccounts"],
            type => Assert.Contains(diagnosed, scope => scope.Contains(type, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Private_endpoints_lead_to_every_service_that_holds_data()
    {
        var network = (await Template.ResourcesAsync("Microsoft.Resources/deployments")).Single(each => each.TryGetProperty("condition", out var condition) && condition.GetRawText().Contains("privateEndpoints", StringComparison.Ordinal));
        var services = network.GetProperty("properties").GetProperty("parameters").GetProperty("services").GetProperty("value").EnumerateArray().Select(service => service.GetProperty("name").GetString()!);

        Assert.Equal(["blob", "cosmos", "queue", "table", "vault"], services.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_store_is_backed_up_all_the_time_and_can_be_made_from_a_backup()
    {
        var store = Assert.Single(await Template.ResourcesAsync("Microsoft.DocumentDB/databaseAccounts")).GetProperty("properties");

        Assert.Equal("Continuous", store.GetProperty("backupPolicy").GetProperty("type").GetString());
        Assert.Contains("'Restore'", store.GetProperty("createMode").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_can_leave_through_communication_services() =>
        Assert.Single(await Template.ResourcesAsync("Microsoft.Communication/communicationServices"));

    [Fact]
    public async Task Every_connection_that_a_function_names_is_set()
    {
        var app = Repository.Folder("functions/Partnership.Graph.Functions");
        var connections = Directory.EnumerateFiles(app, "function.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains(".artifacts", StringComparison.Ordinal))
            .SelectMany(file => Objects(JsonElement.Parse(File.ReadAllText(file))))
            .Where(binding => binding.TryGetProperty("connection", out _)).Select(binding => binding.GetProperty("connection").GetString()!).Distinct();
        var (_, template, _) = await Template.CompileAsync();

        Assert.All(connections, connection => Assert.Contains($"{connection}__accountName", template, StringComparison.Ordinal));
    }

    private static HashSet<string> Counted()
    {
        var names = new HashSet<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name.StartsWith("Partnership.Graph.", StringComparison.Ordinal))
                    names.Add(instrument.Name);
            },
        };
        listener.Start();
        Type[] telling = [typeof(ReminderTelemetry), typeof(ReminderPoison), typeof(EngineTelemetry)];
        // Instruments are made when their class is first used.
        foreach (var type in telling)
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        return names;
    }

    private static IEnumerable<JsonElement> Questions(string template) =>
        Objects(JsonElement.Parse(template)).Where(each => each.TryGetProperty("query", out var query) && each.TryGetProperty("window", out _) && query.ValueKind == JsonValueKind.String);

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => [element, .. element.EnumerateObject().SelectMany(property => Objects(property.Value))],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    [GeneratedRegex("""where name == \\+"(?<name>[^"\\]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Figure();
}
