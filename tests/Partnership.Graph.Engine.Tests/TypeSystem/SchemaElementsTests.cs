using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.Tests.Oracle;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Tests.TypeSystem;

/// <summary>Specification 2.14: what coordinates name.</summary>
public sealed class SchemaElementsTests
{
    private const string Sdl = """
        type Query { searchBusiness(criteria: SearchCriteria!): [Business] anything: Anything }
        input SearchCriteria { name: String filter: SearchFilter }
        enum SearchFilter { OPEN_NOW VEGETARIAN_MENU }
        interface Named { name(short: Boolean): String }
        type Business implements Named { id: ID name(short: Boolean): String email: String @private(scope: "loggedIn") }
        union Anything = Business
        directive @private(scope: String!) on FIELD_DEFINITION
        """;

    private static readonly string[] Coordinates =
    [
        "Business", "String", "Nobody", "Business.name", "Named.name", "Business.nothing", "SearchCriteria.filter", "SearchCriteria.nothing",
        "SearchFilter.OPEN_NOW", "SearchFilter.CLOSED", "Query.searchBusiness(criteria:)", "Named.name(short:)", "Business.name(nothing:)", "@private",
        "@private(scope:)", "@private(nothing:)", "@deprecated(reason:)", "@nothing", "Busines.name", "Anything.name", "String.name",
        "Business.nam(short:)", "SearchCriteria.filter(x:)", "@privat(scope:)", "Nobody.name(x:)",
    ];

    private static readonly Schema Schema = SchemaDocument.Valid(Sdl);

    [Fact]
    public void A_coordinate_names_one_element()
    {
        var business = (ObjectType)Schema.FindType("Business")!;
        var name = business.FindField("name")!;

        Assert.Equal(new TypeElement(business), Find("Business").Element);
        Assert.Equal(new FieldElement(business, name), Find("Business.name").Element);
        Assert.Equal(new ArgumentElement(business, name, name.Arguments[0]), Find("Business.name(short:)").Element);
    }

    [Theory]
    [InlineData("Busines.name", "The schema has no type Busines. Did you mean \"Business\"?")]
    [InlineData("Anything.name", "Type Anything has neither fields nor values.")]
    [InlineData("Business.nam(short:)", "Type Business has no field nam. Did you mean \"name\"?")]
    [InlineData("SearchCriteria.filter(x:)", "Type SearchCriteria has no fields with arguments.")]
    [InlineData("@privat(scope:)", "The schema has no directive @privat. Did you mean \"private\"?")]
    public void What_cannot_contain_the_element_is_an_error(string coordinate, string error) =>
        Assert.Equal(new SchemaElementResult(Element: null, error), Find(coordinate));

    [Fact]
    public async Task Elements_and_errors_are_those_of_graphql_js()
    {
        var theirs = await GraphQLJs.AskAsync(new { ask = "coordinates", sdl = Sdl, coordinates = Coordinates }, TestContext.Current.CancellationToken);

        Assert.Equal(
            Coordinates.Zip(theirs.EnumerateArray(), (coordinate, kind) => $"{coordinate}: {kind}"),
            Coordinates.Select(coordinate => $"{coordinate}: {KindOf(Find(coordinate))}"));
    }

    private static SchemaElementResult Find(string coordinate) => SchemaElements.Find(Schema, SchemaCoordinate.Parse(coordinate, provider: null));

    private static string KindOf(SchemaElementResult result) => result switch
    {
        { Error: not null } => "error",
        { Element: null } => "none",
        { Element: TypeElement } => "NamedType",
        { Element: FieldElement } => "Field",
        { Element: ArgumentElement } => "FieldArgument",
        { Element: InputFieldElement } => "InputField",
        { Element: EnumValueElement } => "EnumValue",
        { Element: DirectiveElement } => "Directive",
        _ => "DirectiveArgument",
    };
}
