using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Partnership.Graph.Api.Reminding;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Hosting;

/// <summary>
/// What whoever runs this process asks it: <c>/health/live</c>, whether it answers at all, and <c>/health/ready</c>, whether the store
/// answers and reminders are being worked on.
/// </summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services, SchedulerSettings scheduler)
    {
        var checks = services.AddHealthChecks().AddCheck<StoreAnswers>("store");
        if (scheduler.Enabled)
            checks.AddCheck<SchedulerIsHeard>("scheduler");
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    // The words are this program's own; what went wrong in detail is in the log.
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = MediaTypeNames.Application.Json;
        return context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { status = entry.Value.Status.ToString(), description = entry.Value.Description }),
        }));
    }

    private sealed class StoreAnswers(IGraphStore store) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await using var session = store.OpenSession();
                await session.FindAsync<ReminderProgress>(ReminderProgress.OnlyId(), cancellationToken);
                return HealthCheckResult.Healthy("The store answers.");
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return HealthCheckResult.Unhealthy("The store does not answer.", failure);
            }
        }
    }

    private sealed class SchedulerIsHeard(SchedulerPulse pulse) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var last = pulse.LastHeard is { } heard ? $"Reminders were last worked on at {heard:u}." : "Reminders have not been worked on yet.";
            return Task.FromResult(pulse.IsSilent ? HealthCheckResult.Unhealthy($"{last} The log says what keeps them from it.") : HealthCheckResult.Healthy(last));
        }
    }
}
