using FsCheck;
using FsCheck.Fluent;
using Partnership.Graph.Api.Tests.Mutations;
using Command = Partnership.Graph.Domain.Decisions.Command;

namespace Partnership.Graph.Api.Tests.Model;

/// <summary>
/// Whatever several users do in whatever order, what has to hold of the graph holds and its audit tells how it came to be. A
/// sequence that breaks something is made shorter before it is shown, and shown with what everybody did.
/// </summary>
public sealed class CommandSequenceTests(ITestOutputHelper output)
{
    private const int Sequences = 40;
    private const int LongestSequence = 100;

    private static readonly Gen<Step> Steps =
        from user in Gen.Choose(0, CommandSequence.Users.Count - 1)
        from command in Gen.Choose(0, CommandReaders.Commands.Count - 1)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from hours in Gen.Frequency((20, Gen.Choose(0, 4)), (1, Gen.Choose(24, 24 * 14)))
        select new Step(user, command, seed, hours);

    private static readonly Gen<Step[]> AnySequence =
        from length in Gen.Choose(1, LongestSequence)
        from steps in Gen.ArrayOf(Steps, length)
        select steps;

    [Fact]
    public void Whatever_users_do_the_graph_keeps_what_has_to_hold_and_its_audit_tells_how_it_came_to_be()
    {
        var done = new Dictionary<string, int>();
        var property = Prop.ForAll(Arb.From(AnySequence, Shorter), steps => Task.Run(() => HoldsAsync(steps, done)).GetAwaiter().GetResult());

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Sequences).WithReplay(20260616, 5361), property);

        output.WriteLine(string.Join('\n', done.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Key}: {each.Value}")));
        Assert.Superset(CommandReaders.Commands.Select(type => $"{char.ToLowerInvariant(type.Name[0])}{type.Name[1..]}").ToHashSet(), done.Keys.ToHashSet());
    }

    [Fact]
    public void No_command_is_left_out()
    {
        // Registers and reminders change documents of their own; snapshots and a simulated year hold those.
        var commands = typeof(Command).Assembly.GetTypes().Where(type =>
            type.IsSubclassOf(typeof(Command)) && !type.IsAbstract && type.Namespace is not ("Partnership.Graph.Domain.Registers" or "Partnership.Graph.Domain.Reminders"));

        // One that is: say in CommandReaders on which state it is decided.
        Assert.Empty(commands.Except(CommandReaders.Commands));
    }

    private static async Task HoldsAsync(Step[] steps, Dictionary<string, int> done)
    {
        await using var graph = await ChangingGraph.StartAsync();
        await graph.CommitAsync(await Pool.SuccessorAsync(graph));
        var sequence = new CommandSequence(graph);
        await sequence.RunAsync(steps);
        foreach (var (command, times) in sequence.Done)
            done[command] = done.GetValueOrDefault(command) + times;
    }

    // Half of it, then all but one step: each step still means what it meant, as far as the graph is the same.
    private static IEnumerable<Step[]> Shorter(Step[] steps)
    {
        if (steps.Length > 3)
        {
            yield return steps[..(steps.Length / 2)];
            yield return steps[(steps.Length / 2)..];
        }

        for (var index = 0; index < steps.Length; index++)
            yield return [.. steps[..index], .. steps[(index + 1)..]];
    }
}
