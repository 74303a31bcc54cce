using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.7.2.</summary>
public sealed class DirectivesAreInValidLocationsTests() : RuleTest(context => new DirectivesAreInValidLocations(context))
{
    [Fact]
    public void Directives_where_they_belong_are_fine() => Accepts("""
        query Q($a: Int @onVariable) @onQuery { count @onField ...F @onSpread ... @onInline { count } }
        mutation M @onMutation { addPet }
        subscription S @onSubscription { petAdded @unknown }
        fragment F on Query @onFragmentDefinition { count }
        """);

    [Fact]
    public void Directives_elsewhere_are_refused() => Refuses(
        """
        query Q($a: Int @onField) @onField { count @onQuery ...F @onField ... @onField { count } }
        mutation M @onQuery { addPet }
        subscription S @onQuery { petAdded @deprecated }
        fragment F on Query @include(if: true) { count }
        """,
        "Directive \"@onField\" cannot stand on VARIABLE_DEFINITION, only on FIELD. [1:17]",
        "Directive \"@onField\" cannot stand on QUERY, only on FIELD. [1:27]",
        "Directive \"@onQuery\" cannot stand on FIELD, only on QUERY. [1:44]",
        "Directive \"@onField\" cannot stand on FRAGMENT_SPREAD, only on FIELD. [1:58]",
        "Directive \"@onField\" cannot stand on INLINE_FRAGMENT, only on FIELD. [1:71]",
        "Directive \"@onQuery\" cannot stand on MUTATION, only on QUERY. [2:12]",
        "Directive \"@onQuery\" cannot stand on SUBSCRIPTION, only on QUERY. [3:16]",
        "Directive \"@deprecated\" cannot stand on FIELD, only on FIELD_DEFINITION, ARGUMENT_DEFINITION, INPUT_FIELD_DEFINITION, or ENUM_VALUE. [3:36]",
        "Directive \"@include\" cannot stand on FRAGMENT_DEFINITION, only on FIELD, FRAGMENT_SPREAD, or INLINE_FRAGMENT. [4:21]");
}
