using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Domain.Tests.Authority;

public sealed class CallerTests
{
    private static readonly NodeId Own = NodeId.Parse("Partnership:1", null);
    private static readonly NodeId Another = NodeId.Parse("Partnership:2", null);

    [Theory]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Lead, true)]
    [InlineData(Role.Sponsor, false)]
    [InlineData(Role.ChiefExecutive, false)]
    [InlineData(Role.Clinician, false)]
    [InlineData(Role.ChampionTrainer, false)]
    [InlineData(Role.Adviser, false)]
    public void Of_those_in_a_role_for_it_only_who_coordinates_or_leads_may_change_it(Role role, bool may)
    {
        Assert.Equal(may, Caller(AccessLevel.Coordinator, role).MayChange(new HashSet<NodeId> { Own, Another }));
    }

    [Fact]
    public void A_role_for_one_thing_is_none_for_another() =>
        Assert.False(Caller(AccessLevel.Coordinator, Role.Coordinator).MayChange(new HashSet<NodeId> { Another }));

    [Theory]
    [InlineData(AccessLevel.Anonymous, false)]
    [InlineData(AccessLevel.Reader, false)]
    [InlineData(AccessLevel.Coordinator, true)]
    [InlineData(AccessLevel.Administrator, true)]
    public void A_role_counts_for_an_account_that_may_change_something_at_all(AccessLevel access, bool may) =>
        Assert.Equal(may, Caller(access, Role.Coordinator).MayChange(new HashSet<NodeId> { Own }));

    [Fact]
    public void An_administrator_needs_no_role() =>
        Assert.True(new Caller { Actor = "somebody", Access = AccessLevel.Administrator }.MayChange(new HashSet<NodeId>()));

    private static Caller Caller(AccessLevel access, Role role) => new()
    {
        Actor = "somebody",
        Access = access,
        Roles =
        [
            new RoleAssignment
            {
                Id = NodeId.Parse("RoleAssignment:1", null),
                AggregateId = NodeId.Parse("Person:1", null),
                Source = Source.User,
                PersonId = NodeId.Parse("Person:1", null),
                Role = role,
                ScopeId = Own,
            },
        ],
    };
}
