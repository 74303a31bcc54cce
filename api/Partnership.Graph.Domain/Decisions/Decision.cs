using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Decisions;

/// <summary>
/// What a command leads to, decided from the state it found and the time, without reading or writing anything: what is to
/// be written to one aggregate, or why not.
/// </summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>The command is carried out.</summary>
    /// <param name="SubjectId">The node the command was about: what the payload shows and the audit names.</param>
    public sealed record Accepted(NodeId SubjectId) : Decision
    {
        /// <summary>Documents to create or replace, all of one aggregate.</summary>
        public IReadOnlyList<Document> Upserts { get; init; } = [];

        /// <summary>Documents to remove, of the same aggregate.</summary>
        public IReadOnlyList<NodeId> Removals { get; init; } = [];

        /// <summary>Why, in the caller's words; <c>null</c> where the command takes no reason.</summary>
        public string? Reason { get; init; }

        /// <summary>What the caller is to know although the command was carried out.</summary>
        public IReadOnlyList<string> Warnings { get; init; } = [];
    }

    /// <summary>The command is not carried out; nothing is written.</summary>
    /// <param name="Reasons">Everything that stands in the way, at least one.</param>
    public sealed record Refused(IReadOnlyList<Refusal> Reasons) : Decision;

    /// <summary>A refusal for some reasons.</summary>
    public static Decision Refuse(params IReadOnlyList<Refusal> reasons) => new Refused(reasons);
}
