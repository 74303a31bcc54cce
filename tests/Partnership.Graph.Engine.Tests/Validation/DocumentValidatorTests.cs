using Partnership.Graph.Engine.Validation;

namespace Partnership.Graph.Engine.Tests.Validation;

public sealed class DocumentValidatorTests
{
    [Fact]
    public void A_valid_document_has_no_errors() => Assert.Empty(Pets.Validate("""
        query Dog($home: Boolean = true, $first: Int!, $filter: PetFilter) @onQuery {
          dog(atHome: $home, where: $filter) { ...Pet isHouseTrained(atOtherHomes: $home) }
          catOrDog { __typename ... on Cat { ...Pet meowVolume } }
          human(id: "1") { pets { ...Pet ... on Dog { barkVolume @skip(if: true) } } }
        }

        mutation Add($name: String!) { addPet(pet: {name: $name, kind: BLACK, tags: ["a"]}) { name } }

        subscription Added { petAdded { name } }

        fragment Pet on Pet { name friends(first: $first) { name } }
        """));

    [Fact]
    public void Every_rule_has_its_say() => Assert.Equal(
        [
            "Variable \"$unused\" has type \"Intt\", which the schema has not. Did you mean \"Int\"? [1:18]",
            "Type \"Dog\" has no field \"nam\". Did you mean \"name\"? [1:33]",
            "Enum \"DogCommand\" has no value \"SITT\". Did you mean \"SIT\"? [1:62]",
            "Fragment \"F\" is not used by any operation. [1:72]",
            "Variable \"$unused\" is never used in operation \"Q\". [1:9]",
        ],
        Pets.Validate("query Q($unused: Intt) { dog  { nam doesKnowCommand(command: SITT) } } fragment F on Dog { name }"));

    [Fact]
    public void Past_the_limit_errors_are_not_reported()
    {
        var errors = Pets.Validate($"{{ {string.Concat(Enumerable.Repeat("nothing ", 10_000))} }}", new ValidationOptions { MaxErrors = 3 });

        Assert.Equal(4, errors.Count);
        Assert.Equal("More than 3 validation errors, the limit: the rest is not reported.", errors[3]);
    }

    [Fact]
    public void As_many_errors_as_the_limit_are_all_there_are() =>
        Assert.Equal(3, Pets.Validate("{ x y z }", new ValidationOptions { MaxErrors = 3 }).Count);

    [Fact]
    public void Errors_have_a_code()
    {
        var error = Assert.Single(DocumentValidator.Validate(Pets.Schema, Pets.Parse("{ x }")));
        Assert.Equal(ErrorCodes.ValidationFailed, error.Code);
    }
}
