using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.States;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Tests.Mutations;

/// <summary>Commands about one partnership, its programmes and deliverables by people whose role is for this and for that.</summary>
public sealed class WhoMayChangePartnershipsTests
{
    private static readonly NodeId Sandwell = NodeId.Parse("Partnership:sandwell-and-west-birmingham", null);
    private static readonly NodeId Asthma = NodeId.Parse("Programme:asthma-friendly-schools", null);
    private static readonly NodeId Policy = NodeId.Parse("Deliverable:asthma-inhaler-policy", null);
    private static readonly DateOnly Autumn = new(2026, 9, 30);

    private static readonly Command<PartnershipState>[] OfPartnerships =
    [
        new UpdatePartnership(Sandwell) { Name = "New" },
        new AddPartnershipMember(Sandwell, NodeId.Parse("NhsTrust:RBK", null), MemberRole.Adviser),
        new EndPartnershipMembership(NodeId.Parse("PartnershipMember:sandwell-and-west-birmingham.SchoolTrust.5361", null)),
        new ProposeDeliverable(Sandwell, "Title", "Criterion", Autumn),
        new UpdateDeliverable(Policy) { Title = "New" },
        new RecordEvidence(NodeId.Parse("Deliverable:i-can-materials", null), "Printed"),
    ];

    private static readonly Command<ProgrammeState>[] OfProgrammes =
    [
        new AdvanceProgramme(Asthma, ProgrammeDecision.Advance),
        new StopProgramme(Asthma, "Reason", "Learning"),
        new EnrolSchool(Asthma, NodeId.Parse("School:138591", null)),
        new WithdrawSchool(Asthma, NodeId.Parse("School:142964", null)),
        new RecordOutcome(Asthma, "Measure") { Value = 1 },
        new RecordPupilVoice(Asthma, "Question", "survey", ["Theme"]),
    ];

    public static TheoryData<string, bool, bool> Roles => new()
    {
        { "Partnership:sandwell-and-west-birmingham", true, true },
        { "NhsTrust:RXK", true, true },
        { "SchoolTrust:5361", true, true },
        { "Programme:asthma-friendly-schools", false, true },
        { "Partnership:dudley-group", false, false },
        { "NhsTrust:RNA", false, false },
        { "School:142964", false, false },
    };

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task What_may_be_changed_follows_from_what_the_role_is_for(string scope, bool partnership, bool programme)
    {
        await using var graph = await ChangingGraph.StartAsync();
        foreach (var command in OfPartnerships)
            Assert.Equal((command.Action, partnership), (command.Action, await MayAsync(graph, command, PartnershipStates.ReadAsync, scope)));
        foreach (var command in OfProgrammes)
            Assert.Equal((command.Action, programme), (command.Action, await MayAsync(graph, command, ProgrammeStates.ReadAsync, scope)));
        Assert.Equal(partnership, await MayAsync(graph, new CreateProgramme(Sandwell, "New", Area.Prevention, ["Aim"]), NewProgrammeStates.ReadAsync, scope));
    }

    [Theory]
    [InlineData("NhsTrust:RXK", true)]
    [InlineData("NhsTrust:RNA", false)]
    public async Task Whoever_coordinates_one_of_its_organisations_proposes_a_partnership(string scope, bool may)
    {
        await using var graph = await ChangingGraph.StartAsync();
        var create = new CreatePartnership { Name = "New", Areas = [], Members = [new(NodeId.Parse("NhsTrust:RXK", null), MemberRole.Lead), new(NodeId.Parse("SchoolTrust:5361", null), MemberRole.Lead)] };

        Assert.Equal(may, await MayAsync(graph, create, NewPartnershipStates.ReadAsync, scope));
    }

    [Theory]
    [InlineData("NhsTrust:RXK", null, true, false)]
    [InlineData("School:149751", null, false, true)]
    [InlineData("Partnership:sandwell-and-west-birmingham", null, false, false)]
    [InlineData("Partnership:sandwell-and-west-birmingham", "NhsTrust:RXK", true, false)]
    [InlineData("Partnership:sandwell-and-west-birmingham", "School:138591", false, true)]
    [InlineData("Partnership:dudley-group", "NhsTrust:RXK", false, false)]
    public async Task A_side_is_spoken_for_by_those_who_belong_to_it(string scope, string? worksFor, bool health, bool education)
    {
        await using var graph = await ChangingGraph.StartAsync();
        var person = NodeId.Parse("Person:somebody", null);
        await graph.CommitAsync(new Person { Id = person, AggregateId = person, Source = Source.User, Name = "Somebody", RoleAccount = false, OrganisationId = worksFor is null ? null : NodeId.Parse(worksFor, null) });

        Assert.Equal(health, await MayAsync(graph, new AgreeDeliverable(Policy, Side.Health), PartnershipStates.ReadAsync, scope));
        Assert.Equal(education, await MayAsync(graph, new AgreeDeliverable(Policy, Side.Education), PartnershipStates.ReadAsync, scope));
    }

    private static async Task<bool> MayAsync<TState>(ChangingGraph graph, Command<TState> command, ReadState<TState> read, string scope)
        where TState : AggregateState =>
        await graph.Commands.RunAsync(command, Coordinator(scope), read, TestContext.Current.CancellationToken) is not CommandOutcome.NotAllowed;

    private static Caller Coordinator(string scope)
    {
        var person = NodeId.Parse("Person:somebody", null);
        var role = new RoleAssignment
        {
            Id = NodeId.Parse("RoleAssignment:somebody", null),
            AggregateId = person,
            Source = Source.User,
            PersonId = person,
            Role = Role.Coordinator,
            ScopeId = NodeId.Parse(scope, null),
        };
        return new Caller { Actor = person.Value, PersonId = person, Access = AccessLevel.Coordinator, Roles = [role] };
    }
}
