using System.Security.Claims;
using Partnership.Graph.Api.Imports;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.Payloads;
using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of the mutations in <c>registers.graphql</c>.</summary>
[ExtendObjectType("Mutation")]
public sealed class RegisterMutationResolvers
{
    /// <summary>Looks at a register's file and says what importing it would do.</summary>
    public async ValueTask<ImportPayload> ImportPreviewAsync(ImportPreview input, ClaimsPrincipal user, MutationPipeline mutations, ImportStates imports, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, imports.PreviewAsync, ct));

    /// <summary>Carries out an import as it was previewed.</summary>
    public async ValueTask<ImportPayload> ImportCommitAsync(ImportCommit input, ClaimsPrincipal user, MutationPipeline mutations, ImportStates imports, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, imports.CommitAsync, ct));
}
