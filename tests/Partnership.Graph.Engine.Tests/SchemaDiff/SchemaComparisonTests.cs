namespace Partnership.Graph.Engine.Tests.SchemaDiff;

public sealed class SchemaComparisonTests
{
    [Fact]
    public void Equal_schemas_have_no_changes_whatever_the_order_of_their_parts() =>
        Assert.Empty(Difference.Between(
            """
            type A { a(b: Int, c: In = { x: 1, y: [2] }): Int d: E }
            enum E { P Q }
            input In { x: Int y: [Int] }
            """,
            """
            input In { y: [Int] x: Int }
            enum E { Q P }
            type A { d: E a(c: In = { y: [2], x: 1 }, b: Int): Int }
            """));

    [Fact]
    public void Changes_are_listed_from_breaking_to_safe_and_then_by_path() =>
        Assert.Equal(
            [
                "Breaking FieldRemoved A.z: Field A.z was removed. It had not been deprecated.",
                "Breaking TypeRemoved B: Object type B was removed.",
                "Dangerous EnumValueAdded E.Q: Enum value E.Q was added: clients may meet a value they do not know.",
                "Safe FieldAdded A.b: Field A.b: Int was added.",
                "Safe TypeAdded C: Object type C was added.",
            ],
            Difference.Between(
                "type B { a: Int } type A { a: E z: Int } enum E { P }",
                "type C { a: Int } type A { a: E b: Int } enum E { P Q }"));

    [Fact]
    public void A_built_in_scalar_used_for_the_first_time_is_no_change() =>
        Assert.Equal(
            ["Safe FieldAdded A.b: Field A.b: Float was added."],
            Difference.Between("type A { a: Int }", "type A { a: Int b: Float }"));
}
