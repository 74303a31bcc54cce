using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Tests.Contract;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Api.Tests.Authority;

/// <summary>Nothing of the contract is open by oversight.</summary>
public sealed class PolicyTests
{
    private const string Directive = """
        directive @authorize(policy: String!, otherwise: DeniedAnswer! = ERROR) on FIELD_DEFINITION | OBJECT | INTERFACE
        enum DeniedAnswer { ERROR NULL }
        scalar EmailAddress
        """;

    [Fact]
    public void Every_mutation_subscription_and_sensitive_field_of_the_contract_says_who_may_have_it()
    {
        var schema = SchemaFiles.Build().Schema!;
        var fields = schema.Types.OfType<ObjectType>()
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(type => type.Fields.Where(field => Policies.NeedsPolicy(schema, type, field)).Select(field => (Type: type, Field: field)))
            .ToList();

        Assert.Contains(fields, each => each is { Type.Name: "Person", Field.Name: "workEmail" });
        Assert.All(fields, each => Assert.True(Policies.DirectivesOf(each.Type, each.Field).Any(), $"{each.Type}.{each.Field.Name}"));
    }

    [Theory]
    [InlineData("type Mutation { change: Int }", "Mutation.change does not say who may have it")]
    [InlineData("type Subscription { changed: Int }", "Subscription.changed does not say who may have it")]
    [InlineData("type Recipient { address: EmailAddress }", "Recipient.address does not say who may have it")]
    [InlineData("type Recipient { addresses: [EmailAddress!]! }", "Recipient.addresses does not say who may have it")]
    [InlineData("type Mutation { change: Int @authorize(policy: \"Coordinater\") }", "Mutation.change has the policy \"Coordinater\", which does not exist. Did you mean \"Coordinator\"?")]
    [InlineData("type School @authorize(policy: \"\") { name: String }", "School.name has the policy \"\", which does not exist.")]
    public void A_field_without_a_policy_or_with_an_unknown_one_is_a_problem_at_start_up(string sdl, string problem) =>
        Assert.Contains(ProblemsOf(sdl), each => each.Contains(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("type Mutation { change: Int @authorize(policy: \"Anyone\") }")]
    [InlineData("type Recipient @authorize(policy: \"Administrator\") { address: EmailAddress! }")]
    [InlineData("interface Reachable { address: EmailAddress @authorize(policy: \"Coordinator\") } type Recipient implements Reachable { address: EmailAddress }")]
    public void A_policy_may_stand_on_the_field_its_type_or_an_interface(string sdl) =>
        Assert.DoesNotContain(ProblemsOf(sdl), each => each.Contains("does not say", StringComparison.Ordinal));

    private static List<string> ProblemsOf(string sdl)
    {
        var (schema, errors) = SchemaBuilder.Build(new Source($"{Directive} type Query {{ a: Int }} {sdl}"));
        Assert.Empty(errors.Select(error => error.Message));
        return [.. new ExecutableSchemaBuilder(schema!).GuardByPolicies().Build().Problems.Select(each => each.ToString())];
    }
}
