using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Mutations;

/// <summary>How a command ended.</summary>
public abstract record CommandOutcome
{
    private CommandOutcome()
    {
    }

    /// <summary>It is carried out, now or when it was first sent, and will survive a crash.</summary>
    /// <param name="SubjectId">The node to show.</param>
    /// <param name="Warnings">What the caller is to know although it was carried out.</param>
    public sealed record Done(NodeId SubjectId, IReadOnlyList<string> Warnings) : CommandOutcome;

    /// <summary>It cannot be carried out; nothing was written.</summary>
    /// <param name="Reasons">Why, at least one reason.</param>
    public sealed record Refused(IReadOnlyList<Refusal> Reasons) : CommandOutcome;

    /// <summary>The caller may not give this command; nothing was written.</summary>
    public sealed record NotAllowed : CommandOutcome;

    /// <summary>Others were in the way for too long; nothing was written, and it may be sent again.</summary>
    /// <param name="Message">What happened and the way out.</param>
    public sealed record Unavailable(string Message) : CommandOutcome;
}
