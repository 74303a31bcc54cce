namespace Partnership.Graph.Engine.Tests.SchemaDiff;

public sealed class EnumChangesTests
{
    [Fact]
    public void A_removed_value_breaks_clients() =>
        Assert.Equal(
            ["Breaking EnumValueRemoved E.Q: Enum value E.Q was removed. It had been deprecated: No longer supported"],
            Difference.Between("enum E { P Q @deprecated }", "enum E { P }"));

    [Fact]
    public void A_new_value_is_dangerous_where_a_field_returns_the_enum() =>
        Assert.Equal(
            ["Dangerous EnumValueAdded E.Q: Enum value E.Q was added: clients may meet a value they do not know."],
            Difference.Between("enum E { P } type A { e: [E!] }", "enum E { P Q } type A { e: [E!] }"));

    [Fact]
    public void A_new_value_is_safe_where_the_enum_is_only_given() =>
        Assert.Equal(
            ["Safe EnumValueAdded E.Q: Enum value E.Q was added; no field returns E."],
            Difference.Between("enum E { P } type A { a(e: E): Int }", "enum E { P Q } type A { a(e: E): Int }"));

    [Theory]
    [InlineData("P", "P @deprecated(reason: \"x\")", "EnumValueDeprecated E.P: E.P is deprecated now: x")]
    [InlineData("P @deprecated", "P", "EnumValueDeprecationRemoved E.P: E.P is not deprecated any more.")]
    [InlineData("P @deprecated(reason: \"x\")", "P @deprecated(reason: \"y\")", "EnumValueDeprecationReasonChanged E.P: The reason why E.P is deprecated was \"x\" and is \"y\" now.")]
    [InlineData("P", "\"New.\" P", "EnumValueDescriptionChanged E.P: E.P has a description now.")]
    public void Deprecation_and_description_of_a_value_are_safe(string before, string after, string change) =>
        Assert.Equal([$"Safe {change}"], Difference.Between($"enum E {{ {before} }}", $"enum E {{ {after} }}"));
}
