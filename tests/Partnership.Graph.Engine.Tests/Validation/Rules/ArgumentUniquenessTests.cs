using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.4.2.</summary>
public sealed class ArgumentUniquenessTests() : RuleTest(context => new ArgumentUniqueness(context))
{
    [Fact]
    public void Different_arguments_are_fine() => Accepts("{ arguments { two(x: 1, y: 2) a: two(x: 1, y: 2) } }");

    [Fact]
    public void An_argument_given_twice_is_refused() => Refuses(
        "{ unknown(x: 1, x: 2) @nobody(a: 1, b: 1, a: 2, a: 3) }",
        "Argument \"x\" is given twice. [1:11] [1:17]",
        "Argument \"a\" is given twice. [1:31] [1:43]",
        "Argument \"a\" is given twice. [1:31] [1:49]");
}
