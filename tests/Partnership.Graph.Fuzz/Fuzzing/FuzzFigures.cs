using System.Diagnostics;

namespace Partnership.Graph.Fuzz.Fuzzing;

/// <summary>What a run has seen.</summary>
internal sealed class FuzzFigures
{
    private readonly Dictionary<FuzzVerdict, long> _verdicts = [];

    public long Inputs { get; private set; }

    public long Bytes { get; private set; }

    public TimeSpan Elapsed { get; set; }

    /// <summary>The longest an input took.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>The input that took longest.</summary>
    public FuzzInput? SlowestInput { get; private set; }

    /// <summary>The most an input allocated, in bytes.</summary>
    public long MostAllocated { get; private set; }

    /// <summary>What was alive after the first inputs, in bytes, when all caches and tables exist.</summary>
    public long LiveAtBegin { get; set; }

    /// <summary>What was alive at the end, in bytes.</summary>
    public long LiveAtEnd { get; set; }

    public IReadOnlyDictionary<FuzzVerdict, long> Verdicts => _verdicts;

    public void Add(FuzzInput input, FuzzVerdict verdict, TimeSpan took, long allocated)
    {
        Inputs++;
        Bytes += input.Document.Length;
        _verdicts[verdict] = _verdicts.GetValueOrDefault(verdict) + 1;
        if (took > Slowest)
            (Slowest, SlowestInput) = (took, input);
        MostAllocated = Math.Max(MostAllocated, allocated);
    }

    public override string ToString()
    {
        const double MiB = 1024 * 1024;
        using var process = Process.GetCurrentProcess();
        return $"""
            {Inputs:N0} inputs ({Bytes / MiB:N1} MiB) in {Elapsed.TotalSeconds:N0} s: {Inputs / Math.Max(Elapsed.TotalSeconds, 0.001):N0} a second
            {string.Join(", ", _verdicts.OrderBy(each => each.Key).Select(each => $"{each.Value:N0} {NameOf(each.Key)}"))}
            slowest input {Slowest.TotalMilliseconds:N0} ms, most allocated by one {MostAllocated / MiB:N1} MiB
            alive after the first thousand {LiveAtBegin / MiB:N1} MiB, at the end {LiveAtEnd / MiB:N1} MiB, peak of the process {process.PeakWorkingSet64 / MiB:N0} MiB
            """;
    }

    private static string NameOf(FuzzVerdict verdict) => verdict switch
    {
        FuzzVerdict.NotParsed => "not parsed",
        FuzzVerdict.NotValid => "not valid",
        FuzzVerdict.Refused => "refused",
        FuzzVerdict.ExecutedWithErrors => "executed with errors",
        _ => "executed",
    };
}
