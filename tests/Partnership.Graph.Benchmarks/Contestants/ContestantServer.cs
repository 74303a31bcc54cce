using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Partnership.Graph.Benchmarks.Measuring;

namespace Partnership.Graph.Benchmarks.Contestants;

/// <summary>
/// The process that serves one contestant: Kestrel on a free loopback port, no logging. It says <c>listening</c> and the
/// port on standard output, and ends when its standard input does, so that it never outlives who started it.
/// </summary>
internal static class ContestantServer
{
    public static async Task RunAsync(Contestant contestant, ContestantOptions options, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        contestant.AddServices(builder, options);

        await using var app = builder.Build();
        contestant.Map(app, options);
        app.MapGet("/statistics", () => TypedResults.Json(ServerStatistics.OfThisProcess(), StatisticsJson.Default.ServerStatistics));
        await app.StartAsync(cancellationToken);

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"listening {new Uri(address).Port}"));

        await Console.In.ReadToEndAsync(cancellationToken);
        await app.StopAsync(cancellationToken);
    }
}
