using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.States;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Tests.Model;

/// <summary>On which state each command is decided, as the resolvers say it.</summary>
internal static class CommandReaders
{
    private delegate ValueTask<CommandOutcome> Run(CommandRunner runner, Command command, Caller caller, CancellationToken ct);

    private static readonly Dictionary<Type, Run> Known = new()
    {
        [typeof(CreatePerson)] = On<PersonState>(PersonStates.ForNewAsync),
        [typeof(UpdatePerson)] = On<PersonState>(PersonStates.ReadAsync),
        [typeof(AssignRole)] = On<PersonState>(PersonStates.ByRoleAsync),
        [typeof(EndRole)] = On<PersonState>(PersonStates.ByRoleAsync),
        [typeof(SetAway)] = On<PersonState>(PersonStates.ReadAsync),
        [typeof(ScheduleEvent)] = On<EventState>(EventStates.ForNewAsync),
        [typeof(ConfirmEvent)] = On<EventState>(EventStates.ReadAsync),
        [typeof(RescheduleEvent)] = On<EventState>(EventStates.ReadAsync),
        [typeof(CarryOverEvent)] = On<EventState>(EventStates.ReadAsync),
        [typeof(CancelEvent)] = On<EventState>(EventStates.ReadAsync),
        [typeof(CompleteEvent)] = On<EventState>(EventStates.ReadAsync),
        [typeof(CreatePartnership)] = On<NewPartnershipState>(NewPartnershipStates.ReadAsync),
        [typeof(UpdatePartnership)] = On<PartnershipState>(PartnershipStates.ReadAsync),
        [typeof(AddPartnershipMember)] = On<PartnershipState>(PartnershipStates.ReadAsync),
        [typeof(EndPartnershipMembership)] = On<PartnershipState>(PartnershipStates.ReadAsync),
        [typeof(ProposeDeliverable)] = On<PartnershipState>(PartnershipStates.ReadAsync),
        [typeof(AgreeDeliverable)] = On<PartnershipState>(PartnershipStates.ReadAsync),
        [typeof(UpdateDeliverable)] = On<PartnershipState>(PartnershipStates.ReadAsync),
        [typeof(RecordEvidence)] = On<PartnershipState>(PartnershipStates.ReadAsync),
        [typeof(CreateProgramme)] = On<NewProgrammeState>(NewProgrammeStates.ReadAsync),
        [typeof(AdvanceProgramme)] = On<ProgrammeState>(ProgrammeStates.ReadAsync),
        [typeof(StopProgramme)] = On<ProgrammeState>(ProgrammeStates.ReadAsync),
        [typeof(EnrolSchool)] = On<ProgrammeState>(ProgrammeStates.ReadAsync),
        [typeof(WithdrawSchool)] = On<ProgrammeState>(ProgrammeStates.ReadAsync),
        [typeof(CarryOverParticipation)] = On<ProgrammeState>(ProgrammeStates.ReadAsync),
        [typeof(RecordOutcome)] = On<ProgrammeState>(ProgrammeStates.ReadAsync),
        [typeof(RecordPupilVoice)] = On<ProgrammeState>(ProgrammeStates.ReadAsync),
    };

    /// <summary>The commands, by name.</summary>
    public static IReadOnlyList<Type> Commands { get; } = [.. Known.Keys.OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>Carries a command out.</summary>
    public static ValueTask<CommandOutcome> RunAsync(CommandRunner runner, Command command, Caller caller, CancellationToken ct) =>
        Known[command.GetType()](runner, command, caller, ct);

    private static Run On<TState>(ReadState<TState> read) where TState : AggregateState =>
        (runner, command, caller, ct) => runner.RunAsync((Command<TState>)command, caller, read, ct);
}
