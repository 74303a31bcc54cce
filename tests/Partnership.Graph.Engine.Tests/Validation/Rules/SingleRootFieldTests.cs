using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.2.4.1.</summary>
public sealed class SingleRootFieldTests() : RuleTest(context => new SingleRootField(context))
{
    [Fact]
    public void One_root_field_is_fine() => Accepts("subscription S { petAdded { name } }");

    [Fact]
    public void The_same_root_field_twice_is_one() => Accepts("subscription S { petAdded { name } ...F } fragment F on Subscription { petAdded { owner { name } } }");

    [Fact]
    public void Other_operations_may_select_what_they_like() => Accepts("query Q { count __typename dog @skip(if: true) { name } }");

    [Fact]
    public void Two_root_fields_are_refused() => Refuses(
        "subscription S { petAdded { name } petRemoved { name } }",
        "Subscription \"S\" must select one field at its root, not 2. [1:36]");

    [Fact]
    public void Two_root_fields_through_fragments_are_refused() => Refuses(
        "subscription { ...F ... { more: petRemoved { name } } } fragment F on Subscription { petAdded { name } ...F }",
        "An anonymous subscription must select one field at its root, not 2. [1:27]");

    [Fact]
    public void Fragments_on_other_types_do_not_count() => Refuses(
        "subscription S { petAdded { name } ... on Dog { name } } subscription T { ...F } fragment F on Dog { name }",
        "Subscription \"T\" must select one field at its root, not none. [1:73]");

    [Fact]
    public void Introspection_at_the_root_is_refused() => Refuses(
        "subscription S { __typename }",
        "Subscription \"S\" cannot select \"__typename\" at its root: introspection sends no events. [1:18]");

    [Fact]
    public void Conditions_at_the_root_are_refused() => Refuses(
        "subscription S($a: Boolean!) { petAdded @skip(if: $a) { name @skip(if: $a) } ... @include(if: $a) { petAdded { name } } }",
        "Subscription \"S\" cannot use \"@skip\" or \"@include\" at its root. [1:41] [1:82]");
}
