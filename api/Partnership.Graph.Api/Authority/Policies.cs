using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Api.Authority;

/// <summary>
/// The directive <c>@authorize(policy:)</c>: who gets an answer of a field, and what others get. A mutation, a subscription
/// or a field that may show an e-mail address and says nothing of it is a problem at start-up: nothing is open by oversight.
/// </summary>
internal static class Policies
{
    private const string Directive = "authorize";

    /// <summary>The names of the policies and the least an account has to be allowed.</summary>
    private static readonly Dictionary<string, AccessLevel> Levels = new()
    {
        ["Anyone"] = AccessLevel.Anonymous,
        ["Reader"] = AccessLevel.Reader,
        ["Coordinator"] = AccessLevel.Coordinator,
        ["Administrator"] = AccessLevel.Administrator,
    };

    /// <summary>Types whose values tell more of people than their names and roles.</summary>
    private static readonly string[] SensitiveTypes = ["EmailAddress"];

    /// <summary>Has the schema's fields guarded by what it says of them.</summary>
    public static ExecutableSchemaBuilder GuardByPolicies(this ExecutableSchemaBuilder schema) => schema.GuardFields(GuardOf);

    /// <summary>What of a schema has to say who may have it: every mutation, every subscription, every sensitive field.</summary>
    public static bool NeedsPolicy(Schema schema, ObjectType type, FieldDefinition field) =>
        type == schema.MutationType || type == schema.SubscriptionType || SensitiveTypes.Contains(field.Type.Named.Name);

    private static FieldGuard? GuardOf(GuardedField guarded)
    {
        var (schema, type, field, report) = guarded;
        var policies = new List<(AccessLevel Level, bool Hides)>();
        foreach (var directive in DirectivesOf(type, field))
        {
            var name = (ArgumentOf(directive, "policy") as StringValueNode)?.Value ?? "";
            if (Levels.TryGetValue(name, out var level))
                policies.Add((level, ArgumentOf(directive, "otherwise") is EnumValueNode { Value: "NULL" }));
            else
                report($"{type}.{field.Name} has the policy \"{name}\", which does not exist.{Suggestions.DidYouMean(name, Levels.Keys)} There are {string.Join(", ", Levels.Keys)}.");
        }

        if (policies.Count == 0 && NeedsPolicy(schema, type, field))
            report($"{type}.{field.Name} does not say who may have it: add @{Directive}(policy: \"…\") with one of {string.Join(", ", Levels.Keys)}.");
        if (policies.All(policy => policy.Level is AccessLevel.Anonymous))
            return null;

        // All have to hold. What one of them refuses openly is not hidden by another.
        var (least, hides) = (policies.Max(policy => policy.Level), policies.Where(policy => policy.Level > AccessLevel.Anonymous).All(policy => policy.Hides));
        return new FieldGuard(request => Refuse(request, type, field, least), hides);
    }

    private static GraphQLError? Refuse(GraphQLRequest request, ObjectType type, FieldDefinition field, AccessLevel least)
    {
        var rules = (AccessRules?)request.Services.GetService(typeof(AccessRules))
            ?? throw new InvalidOperationException($"{nameof(AccessRules)} is not registered as a service; {type}.{field.Name} needs it.");
        if (Callers.LevelOf(request.User, rules) >= least)
            return null;
        return request.User?.Identity is { IsAuthenticated: true }
            ? new GraphQLError($"{type}.{field.Name} is for accounts with the role {least} or a higher one, which yours does not have.", ErrorCodes.Forbidden)
            : new GraphQLError($"{type}.{field.Name} is for accounts with the role {least} or a higher one: say who you are with a token.", ErrorCodes.Unauthenticated);
    }

    /// <summary>What is said of the field itself, of its type, and of the interfaces it belongs to.</summary>
    public static IEnumerable<DirectiveNode> DirectivesOf(ObjectType type, FieldDefinition field) =>
        (field.SyntaxNode?.Directives ?? [])
            .Concat(type.AppliedDirectives)
            .Concat(type.Interfaces.SelectMany(contract => contract.AppliedDirectives))
            .Concat(type.Interfaces.SelectMany(contract => contract.FindField(field.Name)?.SyntaxNode?.Directives ?? []))
            .Where(directive => directive.Name.Value == Directive);

    private static ValueNode? ArgumentOf(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
}
