using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Decisions;

namespace Partnership.Graph.Api.Mutations;

/// <summary>What came of a mutation.</summary>
/// <param name="Node">What it was about, as it is now; <c>null</c> where it was refused, is gone, or cannot be read now.</param>
/// <param name="Errors">Why it was refused; <c>null</c> where it was carried out.</param>
/// <param name="Warnings">What the caller is to know although it was carried out.</param>
public sealed record MutationResult(Document? Node, IReadOnlyList<Refusal>? Errors, IReadOnlyList<string> Warnings);
