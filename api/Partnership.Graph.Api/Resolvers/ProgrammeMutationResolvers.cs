using System.Security.Claims;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.Payloads;
using Partnership.Graph.Api.Mutations.States;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>programme-mutations.graphql</c>.</summary>
[ExtendObjectType("Mutation")]
public sealed class ProgrammeMutationResolvers
{
    /// <summary>Begins a programme of a partnership.</summary>
    public async ValueTask<ProgrammePayload> CreateProgrammeAsync(CreateProgramme input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, NewProgrammeStates.ReadAsync, ct));

    /// <summary>Takes a programme to its next stage, interrupts it, or lets it go on.</summary>
    public async ValueTask<ProgrammePayload> AdvanceProgrammeAsync(AdvanceProgramme input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, ProgrammeStates.ReadAsync, ct));

    /// <summary>Gives a programme up and keeps why.</summary>
    public async ValueTask<ProgrammePayload> StopProgrammeAsync(StopProgramme input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, ProgrammeStates.ReadAsync, ct));

    /// <summary>Takes a school into a programme.</summary>
    public async ValueTask<ParticipationPayload> EnrolSchoolAsync(EnrolSchool input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, ProgrammeStates.ReadAsync, ct));

    /// <summary>Ends a school's time in a programme.</summary>
    public async ValueTask<ParticipationPayload> WithdrawSchoolAsync(WithdrawSchool input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, ProgrammeStates.ReadAsync, ct));

    /// <summary>Carries a school's part over to a school that came after it.</summary>
    public async ValueTask<ParticipationPayload> CarryOverParticipationAsync(CarryOverParticipation input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, ProgrammeStates.ReadAsync, ct));

    /// <summary>Records what a programme brought about.</summary>
    public async ValueTask<OutcomePayload> RecordOutcomeAsync(RecordOutcome input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, ProgrammeStates.ReadAsync, ct));

    /// <summary>Records what pupils said about a programme.</summary>
    public async ValueTask<PupilVoicePayload> RecordPupilVoiceAsync(RecordPupilVoice input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, ProgrammeStates.ReadAsync, ct));
}
