using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.Partnerships;

public sealed class AgreeDeliverableTests
{
    private static readonly AgreeDeliverable ByEducation = new(GivenDeliverables.Id, Side.Education);
    private static readonly AgreeDeliverable ByHealth = new(GivenDeliverables.Id, Side.Health);

    [Fact]
    public void It_is_agreed_when_both_sides_have_agreed_each_on_its_day()
    {
        var half = Given.Written<Deliverable>(GivenDeliverables.Decide(ByHealth, DeliverableStatus.Proposed));
        var later = Given.Occasion with { Now = Given.Occasion.Now.AddDays(2) };
        var whole = Given.Written<Deliverable>(ByEducation.Decide(GivenDeliverables.With(half), later));

        Assert.Equal((DeliverableStatus.Proposed, null, Given.Today), (half.Status, half.AgreedByEducationOn, half.AgreedByHealthOn));
        Assert.Equal((DeliverableStatus.Agreed, Given.Today.AddDays(2), Given.Today), (whole.Status, whole.AgreedByEducationOn, whole.AgreedByHealthOn));
    }

    public static TheoryData<DeliverableStatus> AllButProposed => [.. Enum.GetValues<DeliverableStatus>().Where(status => status != DeliverableStatus.Proposed)];

    [Theory]
    [MemberData(nameof(AllButProposed))]
    public void Only_what_is_proposed_is_agreed(DeliverableStatus status)
    {
        var unagreed = GivenDeliverables.In(status) with { AgreedByEducationOn = null, AgreedByHealthOn = null };

        Assert.Equal(ConstantCase.Of(status), Given.Refused<InvalidState>(ByHealth.Decide(GivenDeliverables.With(unagreed), Given.Occasion)).State);
    }

    [Fact]
    public void A_side_agrees_once()
    {
        var decision = Assert.IsType<Decision.Accepted>(GivenDeliverables.Decide(ByHealth, DeliverableStatus.Agreed));

        Assert.Empty(decision.Upserts);
        Assert.Equal(["The HEALTH side agreed on 2026-06-01 already."], decision.Warnings);
    }

    [Fact]
    public void The_supporting_side_has_no_agreement_to_give() =>
        Assert.Equal(["input", "onBehalfOf"], Given.Refused<ValidationFailed>(GivenDeliverables.Decide(ByHealth with { OnBehalfOf = Side.Supporting }, DeliverableStatus.Proposed)).Path);

    [Fact]
    public void A_partnership_that_has_ended_agrees_to_nothing()
    {
        var state = GivenDeliverables.With(GivenDeliverables.In(DeliverableStatus.Proposed)) with { Partnership = Given.Partnership with { Status = PartnershipStatus.Ended } };

        Assert.Equal("ENDED", Given.Refused<InvalidState>(ByHealth.Decide(state, Given.Occasion)).State);
    }

    [Theory]
    [InlineData("NhsTrust:RXK", null, true, false)]
    [InlineData("SchoolTrust:5361", null, false, true)]
    [InlineData("Partnership:one", null, false, false)]
    [InlineData("Partnership:one", "NhsTrust:RXK", true, false)]
    [InlineData("Partnership:one", "SchoolTrust:5361", false, true)]
    [InlineData("NhsTrust:RRE", "NhsTrust:RXK", false, false)]
    public void Nobody_agrees_for_the_other_side(string roleFor, string? worksFor, bool health, bool education)
    {
        var caller = Coordinator(NodeId.Parse(roleFor, null));
        var state = GivenDeliverables.With(GivenDeliverables.In(DeliverableStatus.Proposed)) with
        {
            CallerOrganisations = worksFor is null ? new HashSet<NodeId>() : new HashSet<NodeId> { NodeId.Parse(worksFor, null) },
        };

        Assert.Equal((health, education), (ByHealth.MayBeGivenBy(caller, state), ByEducation.MayBeGivenBy(caller, state)));
    }

    [Fact]
    public void An_administrator_agrees_for_either_side() =>
        Assert.True(ByHealth.MayBeGivenBy(Given.Administrator, Given.State()) && ByEducation.MayBeGivenBy(Given.Administrator, Given.State()));

    private static Caller Coordinator(NodeId scope) => new()
    {
        Actor = "Person:one",
        PersonId = NodeId.Parse("Person:one", null),
        Access = AccessLevel.Coordinator,
        Roles =
        [
            new RoleAssignment
            {
                Id = NodeId.Parse("RoleAssignment:one", null), AggregateId = NodeId.Parse("Person:one", null), Source = Source.User,
                PersonId = NodeId.Parse("Person:one", null), Role = Role.Coordinator, ScopeId = scope,
            },
        ],
    };
}
