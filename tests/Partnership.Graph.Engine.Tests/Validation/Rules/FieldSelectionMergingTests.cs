using Partnership.Graph.Engine.Validation;
using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.3.2.</summary>
public sealed class FieldSelectionMergingTests() : RuleTest(context => new FieldSelectionMerging(context))
{
    [Theory]
    [InlineData("{ dog { name name } }")]
    [InlineData("{ dog { name: nickname name: nickname } }")]
    [InlineData("{ dog { a: doesKnowCommand(command: SIT) a: doesKnowCommand(command: SIT) } }")]
    [InlineData("query ($c: DogCommand!) { dog { doesKnowCommand(command: $c) doesKnowCommand(command: $c) } }")]
    [InlineData("{ dog(where: {name: \"x\", color: BROWN}) { name } dog(where: {color: BROWN, name: \"\"\"x\"\"\"}) { nickname } }")]
    [InlineData("{ dog { name @include(if: true) name @skip(if: true) } }")]
    [InlineData("{ pet { ... on Dog { volume: barkVolume } ... on Cat { volume: meowVolume } } }")]
    [InlineData("{ pet { ... on Dog { doesKnowCommand(command: SIT) } ... on Cat { doesKnowCommand(command: JUMP) } } }")]
    [InlineData("{ pet { ... on Dog { friends(first: 1) { name } } ... on Cat { friends(first: 2) { name } } } }")]
    [InlineData("{ dog { unknown: x unknown: x } }")]
    [InlineData("{ catOrDog { ... on Dog { color } ... on Dog { color } ... on Cat { colors: color } } }")]
    public void Fields_that_are_the_same_or_can_never_meet_are_fine(string text) => Accepts(text);

    [Fact]
    public void Two_fields_under_one_name_are_refused() => Refuses(
        "{ dog { name: nickname name } }",
        "\"dog.name\" is selected as field \"nickname\" and as field \"name\": give one of them another alias. [1:9] [1:24]");

    [Fact]
    public void Different_arguments_are_refused() => Refuses(
        "{ dog { doesKnowCommand(command: SIT) doesKnowCommand(command: HEEL) a: isHouseTrained a: isHouseTrained(atOtherHomes: true) } }",
        "\"dog.doesKnowCommand\" is selected with different arguments, (command: SIT) and (command: HEEL): give one of them another alias. [1:9] [1:39]",
        "\"dog.a\" is selected with different arguments, () and (atOtherHomes: true): give one of them another alias. [1:70] [1:88]");

    [Fact]
    public void A_conflict_through_fragments_is_refused_once() => Refuses(
        "{ dog { ...A ...B ...A } a: dog { ...A ...B } } fragment A on Dog { x: name } fragment B on Dog { ... on Pet { x: owner { name } } }",
        "\"dog.x\" is selected as field \"name\" and as field \"owner\": give one of them another alias. [1:69] [1:112]");

    [Fact]
    public void An_interface_and_an_object_can_meet() => Refuses(
        "{ pet { name ... on Dog { name: nickname } } }",
        "\"pet.name\" is selected as field \"name\" and as field \"nickname\": give one of them another alias. [1:9] [1:27]");

    [Theory]
    [InlineData("{ pet { ... on Dog { x: barkVolume } ... on Cat { x: name } } }", "\"pet.x\" has type \"Int\" in one place and \"String!\" in another: give one of them another alias. [1:22] [1:51]")]
    [InlineData("{ pet { ... on Dog { color } ... on Cat { color } } }", "\"pet.color\" has type \"Color\" in one place and \"[Color!]!\" in another: give one of them another alias. [1:22] [1:43]")]
    [InlineData("{ pet { ... on Dog { volumes } ... on Cat { volumes } } }", "\"pet.volumes\" has type \"[Int]\" in one place and \"Int\" in another: give one of them another alias. [1:22] [1:45]")]
    [InlineData("{ pet { ... on Dog { owner { name } } ... on Cat { owner { name } } } }", "\"pet.owner\" has type \"Human\" in one place and \"Human!\" in another: give one of them another alias. [1:22] [1:52]")]
    [InlineData("{ pet { ... on Dog { x: owner { name } } ... on Cat { x: name } } }", "\"pet.x\" has type \"Human\" in one place and \"String!\" in another: give one of them another alias. [1:22] [1:55]")]
    public void Fields_that_never_meet_still_need_the_same_shape(string text, string error) => Refuses(text, error);

    [Fact]
    public void What_is_inside_of_fields_that_never_meet_needs_the_same_shape_too() => Refuses(
        "{ pet { ... on Dog { x: mother { y: __typename } } ... on Cat { x: friends { y: name } } ... on Cat { z: owner { name } } } }",
        "\"pet.x\" has type \"Canine\" in one place and \"[Pet!]\" in another: give one of them another alias. [1:22] [1:65]");

    [Fact]
    public void A_conflict_deep_inside_of_merged_fields_is_refused() => Refuses(
        "{ dog { owner { pets { x: name } } } dog { owner { pets { x: __typename } } } }",
        "\"dog.owner.pets.x\" is selected as field \"name\" and as field \"__typename\": give one of them another alias. [1:24] [1:59]");

    [Fact]
    public void Fragments_that_no_operation_uses_are_looked_at_too() => Refuses(
        "fragment F on Dog { a: name a: nickname }",
        "\"a\" is selected as field \"name\" and as field \"nickname\": give one of them another alias. [1:21] [1:29]");

    [Fact]
    public void Fragments_that_spread_themselves_come_to_an_end() => Refuses(
        "{ human(id: 1) { ...F } } fragment F on Human { pets { owner { ...F } } dogs { owner { pets: name ...F } } }",
        "\"human.dogs.owner.pets\" is selected as field \"pets\" and as field \"name\": give one of them another alias. [1:49] [1:88]");

    [Fact]
    public void Only_the_end_of_a_long_path_is_shown() => Refuses(
        $"{{ dog {{ {string.Concat(Enumerable.Repeat("mother { ", 20))} x: __typename x: father {{ __typename }} {new string('}', 22)}",
        "\"….mother.mother.mother.mother.mother.mother.mother.mother.mother.x\" is selected as field \"__typename\" and as field \"father\": give one of them another alias. [1:190] [1:204]");

    [Fact]
    public void The_same_field_thousands_of_times_takes_a_step_each()
    {
        Assert.InRange(Steps($"{{ dog {{ {Repeat("name ", 5000)} }} }}"), 1, 15_000);
        Assert.InRange(Steps($"{{ {Repeat("dog { name } ", 5000)} }}"), 1, 25_000);
    }

    [Fact]
    public void Fields_repeated_at_every_level_take_steps_in_proportion_to_their_number()
    {
        var text = "name";
        for (var depth = 0; depth < 10; depth++)
            text = $"mother {{ {text} }} mother {{ {text} }}";

        Assert.InRange(Steps($"{{ dog {{ {text} }} }}"), 1, 10_000);
    }

    [Fact]
    public void Fragments_that_double_at_every_level_take_steps_in_proportion_to_their_number()
    {
        var fragments = Enumerable.Range(0, 1000).Select(i => $"fragment F{i} on Canine {{ a: mother {{ ...F{i + 1} }} b: mother {{ ...F{i + 1} }} c: father {{ ...F{i + 1} ...F{i + 1} }} }} ");

        Assert.InRange(Steps($"{{ dog {{ ...F0 }} }} {string.Concat(fragments)} fragment F1000 on Canine {{ barkVolume }}"), 1, 60_000);
    }

    [Fact]
    public void Many_fragments_in_one_place_take_steps_in_proportion_to_their_number()
    {
        var spreads = string.Concat(Enumerable.Range(0, 1000).Select(i => $"...F{i} "));
        var fragments = string.Concat(Enumerable.Range(0, 1000).Select(i => $"fragment F{i} on Dog {{ mother {{ barkVolume }} f{i}: name }} "));

        Assert.InRange(Steps($"{{ dog {{ {spreads} }} }} {fragments}"), 1, 30_000);
    }

    [Fact]
    public void A_document_whose_fragments_can_be_combined_in_exponentially_many_ways_is_refused_at_the_limit()
    {
        var fragments = new System.Text.StringBuilder();
        for (var level = 0; level < 16; level++)
        {
            for (var i = 0; i < 16; i++)
            {
                // Which fragments meet at the end of a path depends on every turn of it.
                var a = string.Join(' ', Enumerable.Range(0, 16).Where(target => (target + level) % 16 == i || target == (i * 7) % 16).Select(target => $"...F{level + 1}x{target}"));
                fragments.Append($"fragment F{level}x{i} on Canine {{ a: mother {{ {a} }} b: father {{ ...F{level + 1}x{(i + 1) % 16} ...F{level + 1}x{(i * 3) % 16} }} f{i}: __typename }} ");
            }
        }

        var last = string.Concat(Enumerable.Range(0, 16).Select(i => $"fragment F16x{i} on Canine {{ g{i}: __typename }} "));
        var options = new ValidationOptions { MaxMergingSteps = 20_000 };

        Refuses(
            options,
            $"{{ dog {{ ...F0x0 ...F0x3 }} }} {fragments} {last}",
            "The document's fragments are too entangled: to merge its fields takes more steps than the limit of 20000.");
    }

    private static int Steps(string text)
    {
        var context = new ValidationContext(Pets.Schema, Pets.Parse(text), ValidationOptions.Default);
        var rule = new FieldSelectionMerging(context);
        new DocumentWalk(context, [rule]).Run();
        Assert.Empty(context.Errors);
        return rule.Steps;
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
