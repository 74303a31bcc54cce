using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.States;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Api.Tests.Mutations;

/// <summary>Commands about people and events by coordinators of this and of that, on the seed.</summary>
public sealed class WhoMayChangeTests
{
    private static readonly NodeId Rivers = Id("School:140196");

    public static TheoryData<string, string, bool> Table => new()
    {
        // An event belongs to its host, its providers, its programme, its partnership and the partnership's members.
        { "confirm", "coordinator-goldsmith", true },
        { "confirm", "coordinator-walsall-healthcare", true },
        { "confirm", "coordinator-windsor-academy-trust", true },
        { "confirm", "coordinator-rivers", true },
        { "confirm", "coordinator-dudley-group", false },
        { "confirm", "coordinator-milton", false },
        { "reschedule", "coordinator-dudley-group", false },
        { "cancel", "coordinator-dudley-group", false },
        { "complete", "coordinator-dudley-group", false },
        // Somebody who hosts events of a programme does not plan those of another partnership's by naming the own school as host.
        { "schedule", "coordinator-rivers", true },
        { "schedule", "coordinator-walsall-healthcare", true },
        { "schedule", "coordinator-milton", false },
        { "schedule at the own school for another partnership", "coordinator-milton", false },
        { "schedule with the own programme for another partnership", "coordinator-milton", false },
        // A person belongs to the organisation worked for, and a school's people to its trust.
        { "create at Rivers", "coordinator-rivers", true },
        { "create at Rivers", "coordinator-windsor-academy-trust", true },
        { "create at Rivers", "coordinator-goldsmith", false },
        { "create at Rivers", "coordinator-walsall-healthcare", false },
        { "create at nowhere", "coordinator-windsor-academy-trust", false },
        { "rename of Rivers", "coordinator-rivers", true },
        { "rename of Rivers", "coordinator-goldsmith", false },
        { "address of the coordinator of Rivers", "coordinator-windsor-academy-trust", false },
        // A role is given by whoever may change what it is for.
        { "role for Rivers", "coordinator-rivers", true },
        { "role for Rivers", "coordinator-windsor-academy-trust", true },
        { "role for Rivers", "coordinator-goldsmith", false },
        { "role for the trust", "coordinator-rivers", false },
        { "role for the partnership", "coordinator-walsall-healthcare", true },
        { "role for the partnership", "coordinator-milton", false },
        { "role for nothing", "coordinator-windsor-academy-trust", false },
        // Everybody says of themselves when they are away; others do not make themselves deputies by it.
        { "away of Rivers", "coordinator-rivers", true },
        { "away of Rivers", "coordinator-windsor-academy-trust", true },
        { "away of Rivers", "coordinator-goldsmith", false },
        { "away with a deputy of Rivers", "coordinator-rivers", true },
        { "away with a deputy of Rivers", "coordinator-windsor-academy-trust", false },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Who_may_change_what(string what, string who, bool may)
    {
        await using var graph = await ChangingGraph.StartAsync();
        var caller = await CallerAsync(graph, who);

        var outcome = await RunAsync(graph.Commands, what, caller);

        Assert.Equal((what, who, may), (what, who, outcome is not CommandOutcome.NotAllowed));
    }

    private static ValueTask<CommandOutcome> RunAsync(CommandRunner commands, string what, Caller caller)
    {
        var clinic = Id("Event:clinic-goldsmith-community");
        var coordinator = Id("Person:coordinator-rivers");
        return what switch
        {
            "confirm" => Of(new ConfirmEvent(clinic), EventStates.ReadAsync),
            "reschedule" => Of(new RescheduleEvent(clinic) { Venue = "Gym" }, EventStates.ReadAsync),
            "cancel" => Of(new CancelEvent(clinic, "No"), EventStates.ReadAsync),
            "complete" => Of(new CompleteEvent(clinic, []), EventStates.ReadAsync),
            "schedule" => Of(Planned("Partnership:walsall-healthcare", "Programme:pop-up-immunisation-clinics", "School:140196"), EventStates.ForNewAsync),
            "schedule at the own school for another partnership" => Of(Planned("Partnership:walsall-healthcare", null, "School:144441"), EventStates.ForNewAsync),
            "schedule with the own programme for another partnership" => Of(Planned("Partnership:walsall-healthcare", "Programme:primary-careers-pilot", "School:144441"), EventStates.ForNewAsync),
            "create at Rivers" => Of(new CreatePerson("New") { OrganisationId = Rivers }, PersonStates.ForNewAsync),
            "create at nowhere" => Of(new CreatePerson("New"), PersonStates.ForNewAsync),
            "rename of Rivers" => Of(new UpdatePerson(coordinator) { Name = "New" }, PersonStates.ReadAsync),
            "address of the coordinator of Rivers" => Of(new UpdatePerson(coordinator) { WorkEmail = EmailAddress.Parse("mine@example.org", null) }, PersonStates.ReadAsync),
            "role for Rivers" => Of(Role("School:140196"), PersonStates.ByRoleAsync),
            "role for the trust" => Of(Role("SchoolTrust:5361"), PersonStates.ByRoleAsync),
            "role for the partnership" => Of(Role("Partnership:walsall-healthcare"), PersonStates.ByRoleAsync),
            "role for nothing" => Of(Role("Programme:nothing"), PersonStates.ByRoleAsync),
            "away of Rivers" => Of(new SetAway(coordinator, []), PersonStates.ReadAsync),
            "away with a deputy of Rivers" => Of(new SetAway(coordinator, []) { DeputyId = Id("Person:deputy-windsor-academy-trust") }, PersonStates.ReadAsync),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "There is no such command in the table."),
        };

        ValueTask<CommandOutcome> Of<TState>(Command<TState> command, ReadState<TState> read) where TState : AggregateState =>
            commands.RunAsync(command, caller, read, TestContext.Current.CancellationToken);
    }

    private static ScheduleEvent Planned(string partnership, string? programme, string host) =>
        new(Id(partnership), "Fair", EventKind.HealthFair, new DateOnly(2026, 7, 8), new TimeOnly(9, 0), new TimeOnly(12, 0), Id(host), "Hall") { ProgrammeId = programme is null ? null : Id(programme) };

    private static AssignRole Role(string scope) => new(Id("Person:deputy-rivers"), Domain.People.Role.Adviser, Id(scope));

    // The account of a person of the seed, with the roles held today.
    private static async Task<Caller> CallerAsync(ChangingGraph graph, string person)
    {
        var id = NodeId.Of(nameof(Person), person);
        await using var session = graph.Store.OpenSession();
        var roles = await session.ToListAsync(session.Query<RoleAssignment>().Where(x => x.PersonId == id), TestContext.Current.CancellationToken);
        Assert.NotEmpty(roles);
        return new Caller { Actor = id.Value, PersonId = id, Access = AccessLevel.Coordinator, Roles = roles };
    }

    private static NodeId Id(string text) => NodeId.Parse(text, null);
}
