using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Tests.Reading;

public sealed class RegisterNameTests
{
    [Theory]
    [InlineData("THE DUDLEY GROUP NHS FOUNDATION TRUST", "The Dudley Group NHS Foundation Trust")]
    [InlineData("BIRMINGHAM WOMEN'S AND CHILDREN'S NHS FOUNDATION TRUST", "Birmingham Women's and Children's NHS Foundation Trust")]
    [InlineData("NHS STAFFORDSHIRE AND STOKE-ON-TRENT INTEGRATED CARE BOARD", "NHS Staffordshire and Stoke-on-Trent Integrated Care Board")]
    [InlineData("NEWCASTLE-UNDER-LYME", "Newcastle-under-Lyme")]
    [InlineData("27 UNION WALK", "27 Union Walk")]
    public void A_name_in_capitals_is_spelled_as_usual(string name, string expected) => Assert.Equal(expected, RegisterName.Of(name));

    [Theory]
    [InlineData("NCHS The Science College")]
    [InlineData("Windsor High School and Sixth Form")]
    public void A_name_with_small_letters_stays_as_it_is(string name) => Assert.Equal(name, RegisterName.Of(name));
}
