using System.Diagnostics;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Benchmarks.Imports;

/// <summary>Asks a store what clients ask, one question after the other, while something else is going on.</summary>
internal static class Asking
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Asks until it is told to stop.</summary>
    /// <returns>How long each answer took, in milliseconds, in order of length.</returns>
    public static async Task<List<double>> RunAsync(IGraphStore store, CancellationToken stop)
    {
        List<double> took = [];
        var random = new Random(1);
        while (!stop.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            await using (var session = store.OpenSession())
            {
                var urns = Enumerable.Range(0, 20).Select(_ => NodeId.Of(nameof(School), $"{100_000 + random.Next(52_000)}")).ToList();
                await session.PageAsync(session.Query<School>().Where(x => x.Status == OrganisationStatus.Open), Order<School>.By(x => x.NormalisedName), PageRequest.First(50), CancellationToken.None);
                await session.FindManyAsync<School>(urns, CancellationToken.None);
                await session.ToListAsync(session.Query<Membership>().Where(x => urns.Contains(x.SchoolId)), CancellationToken.None);
            }

            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await Task.Delay(Pause, CancellationToken.None);
        }

        took.Sort();
        return took;
    }
}
