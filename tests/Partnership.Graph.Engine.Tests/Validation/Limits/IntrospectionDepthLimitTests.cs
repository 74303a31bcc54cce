using Partnership.Graph.Engine.Validation.Limits;

namespace Partnership.Graph.Engine.Tests.Validation.Limits;

public sealed class IntrospectionDepthLimitTests
{
    [Fact]
    public void The_introspection_of_tools_is_fine() => Assert.Empty(Pets.CheckLimits(
        """
        query IntrospectionQuery {
          __schema {
            queryType { name kind }
            types { ...FullType }
            directives { name description locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description
          fields(includeDeprecated: true) { name args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name type { ...TypeRef } defaultValue }
        fragment TypeRef on __Type {
          kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        }
        """,
        DocumentLimits.Default));

    [Fact]
    public void Lists_that_lead_back_to_types_again_and_again_are_refused()
    {
        var error = Assert.Single(Pets.CheckLimits(
            "{ count __schema { types { fields { type { ...T } } } } } fragment T on __Type { fields { type { interfaces { possibleTypes { name } } } } }",
            DocumentLimits.Default));

        Assert.Equal("Introspection nests lists of fields and types 4 deep, more than the limit of 2.", error.Message);
        Assert.Equal((ErrorCodes.ValidationFailed, 9), (error.Code, Assert.Single(error.Locations).Column));
    }

    [Fact]
    public void One_types_introspection_is_bounded_too() => Assert.Equal(
        "Introspection nests lists of fields and types 2 deep, more than the limit of 1.",
        Assert.Single(Pets.CheckLimits("{ __type(name: \"Dog\") { fields { type { fields { name } } } } }", new DocumentLimits { MaxIntrospectionDepth = 1 })).Message);
}
