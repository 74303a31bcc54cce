using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Domain.Tests.Programmes;

public sealed class ProgrammeSuccessionTests
{
    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(1, 11, 10)]
    [InlineData(1, 12, null)]
    [InlineData(2, 1, null)]
    public void A_programme_grew_out_of_those_before_it_ten_generations_back(int earlier, int later, int? generations) =>
        Assert.Equal(generations, ProgrammeSuccession.Generations(Id(earlier), Id(later), id => int.Parse(id.Key, null) is var n and > 1 ? Id(n - 1) : null));

    [Fact]
    public void A_circle_is_not_followed_for_ever() =>
        Assert.Null(ProgrammeSuccession.Generations(Id(9), Id(1), id => id == Id(1) ? Id(2) : Id(1)));

    private static NodeId Id(int number) => NodeId.Of(nameof(Programme), $"{number}");
}
