using System.Security.Claims;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Mutations;

/// <summary>What every field of <c>Mutation</c> does: find out who asks, carry the command out, and read what the payload shows.</summary>
public sealed class MutationPipeline(CommandRunner commands, Callers callers, OperationSession session)
{
    private const string NotShown = "It was carried out, but the store does not answer now, so what it came to cannot be shown. Read it again in a while.";

    /// <summary>Carries out a command that came as a mutation.</summary>
    /// <param name="command">The command.</param>
    /// <param name="user">Who sent it.</param>
    /// <param name="read">How the state is read that it is decided on.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="GraphQLException">Whoever sent it may not, or the store could not be written for too long.</exception>
    public async ValueTask<MutationResult> RunAsync<TState>(Command<TState> command, ClaimsPrincipal user, ReadState<TState> read, CancellationToken ct)
        where TState : AggregateState
    {
        var caller = await callers.OfAsync(user, ct);
        if (caller.Access == AccessLevel.Anonymous)
            throw new GraphQLException($"Who sends '{command.Action}' has to be known: sign in, and send the access token.", ErrorCodes.Unauthenticated);
        if (caller.Access < command.LeastAccess)
            throw NotAllowed(command);

        var outcome = await commands.RunAsync(command, caller, read, ct);
        await session.StartOverAsync();
        return outcome switch
        {
            CommandOutcome.Done done => await ShowAsync(done, ct),
            CommandOutcome.Refused refused => new MutationResult(Node: null, refused.Reasons, Warnings: []),
            CommandOutcome.Unavailable unavailable => throw new GraphQLException(unavailable.Message, ErrorCodes.Unavailable),
            _ => throw NotAllowed(command),
        };
    }

    // An error would say that it was not carried out.
    private async ValueTask<MutationResult> ShowAsync(CommandOutcome.Done done, CancellationToken ct)
    {
        try
        {
            return new MutationResult(await session.FindAsync<Document>(done.SubjectId, ct), Errors: null, done.Warnings);
        }
        catch (StoreUnavailableException)
        {
            return new MutationResult(Node: null, Errors: null, [.. done.Warnings, NotShown]);
        }
    }

    private static GraphQLException NotAllowed(Command command) => new(
        $"You may not send '{command.Action}'{(command.TargetId is { } id ? $" for {id}" : "")}: {command.Requirement}.",
        ErrorCodes.Forbidden);
}
