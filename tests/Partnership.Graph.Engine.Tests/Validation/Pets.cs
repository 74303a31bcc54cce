using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;
using Partnership.Graph.Engine.Validation;
using Partnership.Graph.Engine.Validation.Limits;

namespace Partnership.Graph.Engine.Tests.Validation;

/// <summary>A schema after the one chapter 5 of the specification explains its rules with, and a way to try one rule on it.</summary>
internal static class Pets
{
    private const string Sdl = """
        directive @onQuery on QUERY
        directive @onMutation on MUTATION
        directive @onSubscription on SUBSCRIPTION
        directive @onField on FIELD
        directive @onFragmentDefinition on FRAGMENT_DEFINITION
        directive @onSpread on FRAGMENT_SPREAD
        directive @onInline on INLINE_FRAGMENT
        directive @onVariable on VARIABLE_DEFINITION
        directive @tag(name: String!) repeatable on FIELD | QUERY
        directive @limit(to: Int! = 10, by: [Int!]) on FIELD

        type Query {
          dog(atHome: Boolean, where: PetFilter): Dog
          cat: Cat
          human(id: ID!): Human
          pet: Pet
          catOrDog: CatOrDog
          dogOrHuman: DogOrHuman
          findDog(filter: FindDogInput): Dog
          findPet(by: PetBy): Pet
          arguments: Arguments
          count: Int!
        }

        type Mutation { addPet(pet: PetInput!): Pet }

        type Subscription { petAdded: Pet, petRemoved(id: ID): Pet }

        enum DogCommand { SIT DOWN HEEL }
        enum CatCommand { JUMP }
        enum Color { BROWN BLACK GOLDEN }

        interface Sentient { name: String! }
        interface Node { id: ID! }
        interface Pet { name: String!, owner: Human, friends(first: Int): [Pet!] }
        interface Mammal { mother: Mammal, father: Mammal }
        interface Canine implements Mammal { mother: Canine, father: Canine, barkVolume: Int }

        type Dog implements Pet & Canine & Mammal & Node {
          id: ID!
          name: String!
          nickname: String
          barkVolume: Int
          color: Color
          doesKnowCommand(command: DogCommand!): Boolean!
          isHouseTrained(atOtherHomes: Boolean = true): Boolean!
          owner: Human
          friends(first: Int): [Pet!]
          mother: Canine
          father: Canine
          volumes: [Int]
        }

        type Cat implements Pet & Node {
          id: ID!
          name: String!
          nickname: String
          meowVolume: Int
          color: [Color!]!
          doesKnowCommand(command: CatCommand!): Boolean!
          owner: Human!
          friends(first: Int): [Pet!]
          volumes: Int
        }

        type Human implements Sentient {
          name: String!
          pets: [Pet!]
          dogs: [Dog!]
        }

        type Alien implements Sentient { name: String!, home: String }

        union CatOrDog = Cat | Dog
        union DogOrHuman = Dog | Human

        scalar Date
        scalar Json

        input FindDogInput { name: String = "Rex", owner: String }
        input PetFilter { name: String, color: Color, and: [PetFilter!], not: PetFilter, bornOn: Date }
        input PetInput { name: String!, kind: Color! = BROWN, tags: [String!], friends: [PetInput!] }
        input PetBy @oneOf { id: ID, name: String, owner: PetInput }

        type Arguments {
          int(a: Int): Int
          nonNullInt(a: Int!): Int
          optionalNonNullInt(a: Int! = 0): Int
          float(a: Float): Float
          string(a: String): String
          boolean(a: Boolean): Boolean
          nonNullBoolean(a: Boolean!): Boolean
          id(a: ID): ID
          enum(a: DogCommand): Int
          ints(a: [Int]): Int
          nonNullInts(a: [Int!]!): Int
          matrix(a: [[Int!]]): Int
          pet(a: PetInput): Int
          pets(a: [PetInput!]): Int
          date(a: Date): Int
          json(a: Json): Int
          two(x: Int!, y: Int!): Int
        }
        """;

    /// <summary>The schema.</summary>
    public static Schema Schema { get; } = Build(Sdl);

    /// <summary>A schema that must be valid.</summary>
    public static Schema Build(string sdl)
    {
        var result = SchemaBuilder.Build(new Source(sdl, "pets.graphql"));
        Assert.Empty(result.Errors.Select(error => error.Message));
        return result.Schema!;
    }

    /// <summary>A document that must be syntactically correct.</summary>
    public static DocumentNode Parse(string text)
    {
        var (document, error) = Parser.Parse(new Source(text), ParserOptions.SchemaFiles);
        Assert.True(error is null, error?.Message);
        return document!;
    }

    /// <summary>What one rule says of a document: message, then line and column of each location.</summary>
    public static IReadOnlyList<string> Check(
        Func<ValidationContext, ValidationRule> rule,
        string text,
        ValidationOptions? options = null,
        Schema? schema = null)
    {
        var context = new ValidationContext(schema ?? Schema, Parse(text), options ?? ValidationOptions.Default);
        new DocumentWalk(context, [rule(context)]).Run();
        Assert.All(context.Errors, error => Assert.Equal(ErrorCodes.ValidationFailed, error.Code));
        return [.. context.Errors.Select(Describe)];
    }

    /// <summary>What limits say of a document that keeps all rules.</summary>
    public static IReadOnlyList<GraphQLError> CheckLimits(string text, DocumentLimits limits) =>
        DocumentValidator.Validate(Schema, Parse(text), new ValidationOptions { Limits = limits });

    /// <summary>What all rules say of a document.</summary>
    public static IReadOnlyList<string> Validate(string text, ValidationOptions? options = null) =>
        [.. DocumentValidator.Validate(Schema, Parse(text), options).Select(Describe)];

    private static string Describe(GraphQLError error) =>
        $"{error.Message} {string.Join(' ', error.Locations.Select(location => $"[{location.Line}:{location.Column}]"))}".TrimEnd();
}
