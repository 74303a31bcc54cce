using System.Diagnostics;
using System.Runtime;
using System.Text;
using System.Text.Json;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.National.Questions;

namespace Partnership.Graph.Benchmarks.National;

/// <summary>How long one question took, asked in turns of the product and by hand if it is, in milliseconds and in order.</summary>
internal sealed record NationalMeasurement(NationalQuestion Question, IReadOnlyList<double> Ours, IReadOnlyList<double> ByHand, int ResponseBytes)
{
    private const int SteadySlices = 3;
    private const int SteadyMethods = 10;
    private const int Samples = 40;
    private const int SamplesOfFigures = 4;
    private const int Fewest = 9;
    private const int Most = 2_000;

    private static readonly TimeSpan WarmUpSlice = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(6);

    /// <summary>The ratio of the medians; <c>null</c> where it was not asked by hand.</summary>
    public double? Ratio => ByHand.Count == 0 ? null : Statistics.At(Ours, 0.5) / Statistics.At(ByHand, 0.5);

    /// <summary>Checks that both give the same bytes for every sample, then asks them in turns until the time is over.</summary>
    /// <exception cref="InvalidDataException">They do not; the message has both answers' beginnings.</exception>
    public static async Task<NationalMeasurement> TakeAsync(NationalContest contest, NationalQuestion question, TimeSpan time, CancellationToken cancellationToken)
    {
        var samples = await contest.SamplesAsync(question, question.Kind is QuestionKind.Figures || question.ByHandOnlyChecks ? SamplesOfFigures : Samples, cancellationToken);
        var bytes = 0;
        foreach (var sample in samples)
        {
            var ours = (await contest.OursAsync(question, sample, cancellationToken)).ToArray();
            if (ours.AsSpan().StartsWith("{\"errors\""u8))
                throw new InvalidDataException($"'{question.Name}' with {sample}: {Begin(ours)}");
            if (question.ByHand is not null && contest.ByHand(question, sample) is var byHand && !byHand.Span.SequenceEqual(ours))
                throw new InvalidDataException($"'{question.Name}' with {sample}: ours {Begin(ours)} by hand {Begin(byHand.Span)}");
            bytes += ours.Length;
        }

        var isRace = question is { ByHand: not null, ByHandOnlyChecks: false };
        await WarmUpAsync(contest, question, samples, isRace, cancellationToken);
        List<double> oursTook = [], byHandTook = [];
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        for (var turn = 0; turn < Most && (turn < Fewest || Stopwatch.GetTimestamp() < end); turn++)
        {
            var sample = samples[turn % samples.Count];
            var began = Stopwatch.GetTimestamp();
            await contest.OursAsync(question, sample, cancellationToken);
            oursTook.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (!isRace)
                continue;
            began = Stopwatch.GetTimestamp();
            contest.ByHand(question, sample);
            byHandTook.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return new(question, [.. oursTook.Order()], [.. byHandTook.Order()], bytes / samples.Count);
    }

    // Until the runtime compiles next to nothing any more, but not for ever. On a busy machine its compiler may get no turn for a while.
    private static async Task WarmUpAsync(NationalContest contest, NationalQuestion question, IReadOnlyList<JsonElement> samples, bool isRace, CancellationToken cancellationToken)
    {
        var steady = 0;
        var began = Stopwatch.GetTimestamp();
        while (steady < SteadySlices && Stopwatch.GetElapsedTime(began) < LongestWarmUp)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            var end = Stopwatch.GetTimestamp() + (long)(WarmUpSlice.TotalSeconds * Stopwatch.Frequency);
            for (var turn = 0; turn < 2 || Stopwatch.GetTimestamp() < end; turn++)
            {
                await contest.OursAsync(question, samples[turn % samples.Count], cancellationToken);
                if (isRace)
                    contest.ByHand(question, samples[turn % samples.Count]);
            }

            steady = JitInfo.GetCompiledMethodCount() - compiled < SteadyMethods ? steady + 1 : 0;
        }
    }

    private static string Begin(ReadOnlySpan<byte> answer) => Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, 400)]);
}
