using Partnership.Graph.Engine.Validation.Limits;

namespace Partnership.Graph.Engine.Tests.Validation.Limits;

public sealed class FieldLimitTests
{
    private static readonly DocumentLimits FiveFields = new() { MaxFields = 5 };

    [Fact]
    public void As_many_fields_as_the_limit_are_fine() =>
        Assert.Empty(Pets.CheckLimits("query A { dog { ...F ...F } } query B { dog { ...F } } fragment F on Dog { name nickname }", FiveFields));

    [Fact]
    public void Fields_of_a_fragment_count_at_each_spread()
    {
        var error = Assert.Single(Pets.CheckLimits("query A { dog { ...F ...F ... { ...F } } } fragment F on Dog { name nickname }", FiveFields));

        Assert.Equal("Operation \"A\" selects 7 fields, those of fragments counted at each spread: more than the limit of 5.", error.Message);
        Assert.Equal(ErrorCodes.ValidationFailed, error.Code);
    }
}
