using System.CommandLine;
using System.CommandLine.Parsing;
using Partnership.Graph.Benchmarks.Contestants;
using Partnership.Graph.Benchmarks.Measuring;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>The options that say how much to measure.</summary>
internal sealed class MeasureOptions
{
    private readonly Option<int> _rounds = new("--rounds") { Description = "How often each server is loaded.", DefaultValueFactory = _ => 5 };
    private readonly Option<double> _seconds = new("--seconds") { Description = "How long each time.", DefaultValueFactory = _ => 2 };
    private readonly Option<double> _warmUp = new("--warm-up") { Description = "Seconds of load before anything counts; longer while a server still compiles.", DefaultValueFactory = _ => 3 };
    private readonly Option<int> _connections = new("--connections") { Description = "How many connections ask at once.", DefaultValueFactory = _ => 16 };
    private readonly Option<string[]> _contestants = new("--contestants") { Description = "Which contestants take part; all unless said.", AllowMultipleArgumentsPerToken = true };

    public MeasureOptions()
    {
        _rounds.Validators.Add(result => Check(result, result.GetValue(_rounds) is >= 1 and <= 100, "--rounds is from 1 to 100."));
        _seconds.Validators.Add(result => Check(result, result.GetValue(_seconds) is > 0 and <= 60, "--seconds is above 0 and at most 60."));
        _warmUp.Validators.Add(result => Check(result, result.GetValue(_warmUp) is > 0 and <= 60, "--warm-up is above 0 and at most 60."));
        _connections.Validators.Add(result => Check(result, result.GetValue(_connections) is >= 1 and <= 1_000, "--connections is from 1 to 1000."));
        _contestants.AcceptOnlyFromAmong([.. AllContestants.Names, Mercurius.Name]);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_rounds);
        command.Options.Add(_seconds);
        command.Options.Add(_warmUp);
        command.Options.Add(_connections);
        command.Options.Add(_contestants);
    }

    public RaceOptions Read(ParseResult parsed) => new(
        parsed.GetValue(_rounds),
        TimeSpan.FromSeconds(parsed.GetValue(_seconds)),
        TimeSpan.FromSeconds(parsed.GetValue(_warmUp)),
        parsed.GetValue(_connections),
        parsed.GetValue(_contestants) ?? []);

    private static void Check(OptionResult result, bool holds, string otherwise)
    {
        if (!holds)
            result.AddError(otherwise);
    }
}
