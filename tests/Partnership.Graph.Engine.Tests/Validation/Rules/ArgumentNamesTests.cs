using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.4.1.</summary>
public sealed class ArgumentNamesTests() : RuleTest(context => new ArgumentNames(context))
{
    [Fact]
    public void Arguments_of_fields_and_directives_are_fine() =>
        Accepts("{ dog(atHome: true) @include(if: true) { doesKnowCommand(command: SIT) } nobody(knows: 1) dog @unknown(a: 1) }");

    [Fact]
    public void An_unknown_argument_of_a_field_is_refused() => Refuses(
        "{ dog(atHom: true) { doesKnowCommand(comand: SIT, x: 1) } }",
        "There is no argument \"atHom\" on field \"Query.dog\". Did you mean \"atHome\"? [1:7]",
        "There is no argument \"comand\" on field \"Dog.doesKnowCommand\". Did you mean \"command\"? [1:38]",
        "There is no argument \"x\" on field \"Dog.doesKnowCommand\". [1:51]");

    [Fact]
    public void An_unknown_argument_of_a_directive_is_refused() => Refuses(
        "{ count @skip(unless: true) }",
        "There is no argument \"unless\" on directive \"@skip\". [1:15]");
}
