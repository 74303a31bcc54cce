using System.Diagnostics;
using System.Runtime;
using System.Text;
using System.Text.Json;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.National.Questions;

namespace Partnership.Graph.Benchmarks.National;

/// <summary>How long one question took, asked in turns of the product and by hand, in milliseconds and in order.</summary>
internal sealed record NationalMeasurement(NationalQuestion Question, IReadOnlyList<double> Ours, IReadOnlyList<double> ByHand, int ResponseBytes)
{
    private const int MostWarmUpSlices = 10;
    private const int SteadyMethods = 10;
    private const int Samples = 40;
    private const int SamplesOfFigures = 4;
    private const int Fewest = 9;
    private const int Most = 2_000;

    private static readonly TimeSpan WarmUpSlice = TimeSpan.FromSeconds(0.3);

    /// <summary>The ratio of the medians.</summary>
    public double Ratio => Statistics.At(Ours, 0.5) / Statistics.At(ByHand, 0.5);

    /// <summary>Checks that both give the same bytes for every sample, then asks them in turns until the time is over.</summary>
    /// <exception cref="InvalidDataException">They do not; the message has both answers' beginnings.</exception>
    public static async Task<NationalMeasurement> TakeAsync(NationalContest contest, NationalQuestion question, TimeSpan time, CancellationToken cancellationToken)
    {
        var samples = await contest.SamplesAsync(question, question.Kind is QuestionKind.Figures or QuestionKind.Search ? SamplesOfFigures : Samples, cancellationToken);
        var bytes = 0;
        foreach (var sample in samples)
        {
            var ours = (await contest.OursAsync(question, sample, cancellationToken)).ToArray();
            var byHand = contest.ByHand(question, sample);
            if (!byHand.Span.SequenceEqual(ours))
                throw new InvalidDataException($"'{question.Name}' with {sample}: ours {Begin(ours)} by hand {Begin(byHand.Span)}");
            bytes += ours.Length;
        }

        await WarmUpAsync(contest, question, samples, cancellationToken);
        List<double> oursTook = [], byHandTook = [];
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        for (var turn = 0; turn < Most && (turn < Fewest || Stopwatch.GetTimestamp() < end); turn++)
        {
            var sample = samples[turn % samples.Count];
            var began = Stopwatch.GetTimestamp();
            await contest.OursAsync(question, sample, cancellationToken);
            oursTook.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            began = Stopwatch.GetTimestamp();
            contest.ByHand(question, sample);
            byHandTook.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return new(question, [.. oursTook.Order()], [.. byHandTook.Order()], bytes / samples.Count);
    }

    // Until the runtime compiles next to nothing any more, but not for ever.
    private static async Task WarmUpAsync(NationalContest contest, NationalQuestion question, IReadOnlyList<JsonElement> samples, CancellationToken cancellationToken)
    {
        var compiled = -(long)SteadyMethods;
        for (var slice = 0; slice < MostWarmUpSlices && JitInfo.GetCompiledMethodCount() - compiled >= SteadyMethods; slice++)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            var end = Stopwatch.GetTimestamp() + (long)(WarmUpSlice.TotalSeconds * Stopwatch.Frequency);
            for (var turn = 0; turn < 2 || Stopwatch.GetTimestamp() < end; turn++)
            {
                await contest.OursAsync(question, samples[turn % samples.Count], cancellationToken);
                contest.ByHand(question, samples[turn % samples.Count]);
            }
        }
    }

    private static string Begin(ReadOnlySpan<byte> answer) => Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, 400)]);
}
