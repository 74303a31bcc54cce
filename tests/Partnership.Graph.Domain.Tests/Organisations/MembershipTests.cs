using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.Tests.Organisations;

public sealed class MembershipTests
{
    private static readonly Urn ClaytonHall = Urn.Parse("142278", null);
    private static readonly GroupUid Windsor = GroupUid.Parse("5361", null);

    [Fact]
    public void School_trust_and_first_day_make_the_id() =>
        Assert.Equal("Membership:5361.142278.20240101", Membership.IdOf(ClaytonHall, Windsor, new DateOnly(2024, 1, 1)).Value);

    [Fact]
    public void An_unknown_first_day_is_left_out_of_the_id() =>
        Assert.Equal("Membership:5361.142278", Membership.IdOf(ClaytonHall, Windsor, null).Value);
}
