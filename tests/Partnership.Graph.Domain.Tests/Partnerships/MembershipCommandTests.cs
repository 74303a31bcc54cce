using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.Partnerships;

public sealed class MembershipCommandTests
{
    private static readonly NodeId Council = NodeId.Parse("OtherPartner:council", null);
    private static readonly NodeId Health = NodeId.Of(nameof(PartnershipMember), "health");

    [Fact]
    public void A_partnership_is_proposed_by_organisations_on_the_side_that_follows_from_what_they_are()
    {
        var create = new CreatePartnership { Name = " New ", Areas = [Area.Prevention, Area.Prevention], Members = [new(Given.Hospital, MemberRole.Lead), new(Council, MemberRole.Funder)] };

        var accepted = Assert.IsType<Decision.Accepted>(create.Decide(Named(Hospital(), Partner()), Given.Occasion));

        var partnership = Assert.IsType<Partnership>(accepted.Upserts[0]);
        Assert.Equal(("New", PartnershipStatus.Proposed, Source.User), (partnership.Name, partnership.Status, partnership.Source));
        Assert.Equal([Area.Prevention], partnership.Areas);
        Assert.Equal(
            [(Side.Health, Given.Hospital, partnership.Id), (Side.Supporting, Council, partnership.Id)],
            accepted.Upserts.Skip(1).Cast<PartnershipMember>().Select(member => (member.Side, member.OrganisationId, member.AggregateId)));
    }

    [Fact]
    public void An_organisation_that_is_not_there_or_has_closed_begins_nothing()
    {
        var create = new CreatePartnership { Name = "New", Areas = [], Members = [new(Given.Hospital, MemberRole.Lead), new(Council, MemberRole.Funder)] };

        var refused = Assert.IsType<Decision.Refused>(create.Decide(Named(Hospital() with { Status = OrganisationStatus.Closed }), Given.Occasion));

        Assert.Equal(["INVALID_STATE", "NOT_FOUND"], refused.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void A_partnership_has_members_each_once()
    {
        var create = new CreatePartnership { Name = "New", Areas = [], Members = [] };
        var twice = create with { Members = [new(Given.Hospital, MemberRole.Lead), new(Given.Hospital, MemberRole.Funder)] };

        Assert.Equal(["input", "members"], Given.Refused<ValidationFailed>(create.Decide(Named(), Given.Occasion)).Path);
        Assert.Equal(["input", "members"], Given.Refused<ValidationFailed>(twice.Decide(Named(Hospital()), Given.Occasion)).Path);
    }

    [Fact]
    public void An_organisation_joins_from_a_day()
    {
        var add = new AddPartnershipMember(Given.PartnershipId, Council, MemberRole.Funder) { From = Given.Today.AddDays(7) };

        var written = Given.Written<PartnershipMember>(add.Decide(Given.State() with { Named = ById(Partner()) }, Given.Occasion));

        Assert.Equal((Side.Supporting, Given.Today.AddDays(7), null), (written.Side, written.From, written.Until));
    }

    [Fact]
    public void An_organisation_joins_once_at_a_time_and_can_come_back()
    {
        var add = new AddPartnershipMember(Given.PartnershipId, Given.Hospital, MemberRole.Partner);
        var state = Given.State() with { Named = ById(Hospital()) };
        var left = state with { Members = [.. state.Members.Select(member => member with { Until = Given.Today.AddDays(-1) })] };

        Assert.Equal(["input", "organisationId"], Given.Refused<ValidationFailed>(add.Decide(state, Given.Occasion)).Path);
        Given.Written<PartnershipMember>(add.Decide(left, Given.Occasion));
    }

    [Fact]
    public void Nobody_joins_what_has_ended() =>
        Given.Refused<InvalidState>(new AddPartnershipMember(Given.PartnershipId, Council, MemberRole.Funder).Decide(Given.State(Given.Partnership with { Status = PartnershipStatus.Ended }), Given.Occasion));

    [Fact]
    public void The_last_member_of_a_side_does_not_leave_an_active_partnership()
    {
        var end = new EndPartnershipMembership(Health);
        var paused = Given.State(Given.Partnership with { Status = PartnershipStatus.Paused });
        var two = Given.State() with { Members = [.. Given.State().Members, Given.Member("other", NodeId.Parse("NhsTrust:RRE", null), Side.Health)] };

        Assert.Equal("ACTIVE", Given.Refused<InvalidState>(end.Decide(Given.State(), Given.Occasion)).State);
        Assert.Equal(Given.Today, Given.Written<PartnershipMember>(end.Decide(paused, Given.Occasion)).Until);
        Assert.Equal(Given.Today, Given.Written<PartnershipMember>(end.Decide(two, Given.Occasion)).Until);
    }

    [Fact]
    public void A_membership_ends_once_and_not_before_it_begins()
    {
        var state = Given.State(Given.Partnership with { Status = PartnershipStatus.Paused });
        var began = state with { Members = [.. state.Members.Select(member => member with { From = Given.Today })] };
        var ended = state with { Members = [.. state.Members.Select(member => member with { Until = Given.Today })] };
        var end = new EndPartnershipMembership(Health);

        Assert.Equal(["input", "until"], Given.Refused<ValidationFailed>((end with { Until = Given.Today.AddDays(-1) }).Decide(began, Given.Occasion)).Path);
        Assert.Equal("ENDED", Given.Refused<InvalidState>(end.Decide(ended, Given.Occasion)).State);
    }

    [Fact]
    public void A_membership_does_not_end_on_the_last_day_there_is() =>
        Assert.Equal(["input", "until"], Given.Refused<ValidationFailed>(new EndPartnershipMembership(Health) { Until = DateOnly.MaxValue }.Decide(Given.State(), Given.Occasion)).Path);

    private static NewPartnershipState Named(params Organisation[] organisations) => new() { Named = ById(organisations), Scopes = new HashSet<NodeId>() };

    private static Dictionary<NodeId, Document> ById(params Organisation[] organisations) =>
        organisations.ToDictionary(organisation => organisation.Id, Document (organisation) => organisation);

    private static NhsTrust Hospital() => new()
    {
        Id = Given.Hospital,
        AggregateId = Given.Hospital,
        Source = Source.Ods,
        Name = "Hospital",
        Status = OrganisationStatus.Open,
        OdsCode = OdsCode.Parse("RXK", null),
        FoundationTrust = false,
    };

    private static OtherPartner Partner() => new()
    {
        Id = Council,
        AggregateId = Council,
        Source = Source.Illustrative,
        Name = "Council",
        Status = OrganisationStatus.Open,
        Kind = OtherPartnerKind.Council,
    };
}
