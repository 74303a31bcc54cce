using System.Reflection;
using Partnership.Graph.Api.Resolvers;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Api.Tests.Contract;

public sealed class MutationContractTests
{
    private static readonly Schema Schema = SchemaFiles.Build().Schema!;

    private static readonly IReadOnlyList<FieldDefinition> Mutations = [.. ((ObjectType)Schema.FindType("Mutation")!).Fields.Where(field => !field.Name.StartsWith("__", StringComparison.Ordinal))];

    public static TheoryData<string> Names => [.. Mutations.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mutation_takes_one_input_and_gives_a_payload_that_are_named_for_it(string name)
    {
        var (field, noun) = Found(name);

        var input = Assert.Single(field.Arguments);
        Assert.Equal($"input: {noun}Input!", $"{input.Name}: {input.Type}");
        Assert.Equal($"{noun}Payload", field.Type.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_payload_has_what_was_changed_and_typed_errors_and_warnings(string name)
    {
        var (field, noun) = Found(name);
        var payload = (ObjectType)field.Type.Named;

        Assert.Equal($"[{noun}Error!]", payload.FindField("errors")?.Type.ToString());
        Assert.Equal("[String!]!", payload.FindField("warnings")?.Type.ToString());
        Assert.All(payload.Fields.Where(each => each.Name is not "warnings"), each => Assert.False(each.Type.IsNonNull, each.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_errors_name_everything_that_can_stand_in_the_way_of_every_command(string name)
    {
        var (field, noun) = Found(name);
        var input = (InputObjectType)field.Arguments[0].Type.Named;
        var errors = Schema.PossibleTypes(Schema.FindType($"{noun}Error")!).Select(type => type.Name).ToList();

        Assert.NotNull(input.FindField("idempotencyKey"));
        Assert.Superset(new HashSet<string> { nameof(ValidationFailed), nameof(IdempotencyKeyReused) }, errors.ToHashSet());
        Assert.Equal(input.FindField("expectedVersion") is not null, errors.Contains(nameof(VersionConflict)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_input_is_the_command_of_the_same_name(string name)
    {
        var (_, noun) = Found(name);

        var method = Assert.Single(
            typeof(GraphBinding).Assembly.GetTypes()
                .Where(type => type.GetCustomAttribute<ExtendObjectTypeAttribute>()?.TypeName == "Mutation")
                .SelectMany(type => type.GetMethods()),
            method => method.Name == $"{noun}Async");
        Assert.Equal(noun, method.GetParameters().Single(parameter => parameter.Name == "input").ParameterType.Name);
    }

    [Fact]
    public void Every_refusal_is_an_error_of_the_contract()
    {
        var refusals = typeof(Refusal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal))).Select(type => type.Name);

        Assert.Equal(
            refusals.Order(StringComparer.Ordinal),
            Schema.PossibleTypes(Schema.FindType("Error")!).Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    private static (FieldDefinition Field, string Noun) Found(string name) =>
        (Mutations.Single(field => field.Name == name), char.ToUpperInvariant(name[0]) + name[1..]);
}
