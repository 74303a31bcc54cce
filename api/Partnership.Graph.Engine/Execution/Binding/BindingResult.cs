using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>What became of binding a schema to code: something that can be executed, or everything that does not fit.</summary>
/// <param name="Schema">The schema with its code; <c>null</c> if there are problems.</param>
/// <param name="Problems">All problems, in the order of the schema; empty if there is a schema.</param>
public sealed record BindingResult(ExecutableSchema? Schema, IReadOnlyList<BindingProblem> Problems)
{
    /// <summary>Whether everything fits.</summary>
    [MemberNotNullWhen(true, nameof(Schema))]
    public bool Succeeded => Schema is not null;

    /// <summary>The schema, for programs that stop when there is none.</summary>
    /// <exception cref="InvalidOperationException">There are problems; the message lists them all.</exception>
    public ExecutableSchema OrThrow() =>
        Schema ?? throw new InvalidOperationException(
            $"The schema and the resolvers do not fit ({Problems.Count}):{Environment.NewLine}{string.Join(Environment.NewLine, Problems)}");
}
