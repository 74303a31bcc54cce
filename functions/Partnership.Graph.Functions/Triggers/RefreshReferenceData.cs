using Microsoft.Extensions.Options;
using Partnership.Graph.Functions.Invocations;
using Partnership.Graph.Functions.Registration;
using Partnership.Graph.Imports;
using Partnership.Graph.Imports.Content;

namespace Partnership.Graph.Functions.Triggers;

/// <summary>Each night: imports the registers whose address is set, one after the other in the order they build on each other. One that is refused does not keep the others.</summary>
internal sealed class RefreshReferenceData(RegisterImporter importer, IOptions<RegisterSettings> settings, ILogger<RefreshReferenceData> logger) : ITimerFunction
{
    public async Task<InvocationResult> RunAsync(TimerTick tick, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var definition in RegisterDefinition.All)
        {
            if (!settings.Value.Sources.TryGetValue(definition.Word, out var address))
                continue;
            try
            {
                using var location = await RegisterLocation.OpenAsync(address, definition.Files, cancellationToken);
                var report = await importer.RunAsync(new ImportRequest { Register = definition.Register, Content = location.Content }, progress: null, cancellationToken);
                lines.Add($"{definition.Word}: {report.Outcome}, {report.Plan?.Changes.Count ?? 0} changes.");
            }
            catch (ImportRefusedException refused)
            {
                logger.LogError(refused, "The register {Register} was not imported; what is in the graph stays.", definition.Word);
                lines.Add($"{definition.Word}: not imported. {refused.Message}");
            }
        }

        return InvocationResult.Of(lines);
    }
}
