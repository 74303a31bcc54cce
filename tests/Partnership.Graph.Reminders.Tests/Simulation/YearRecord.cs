using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Explaining;
using Partnership.Graph.Reminders.Tests.Pipeline;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>What came of a year: every mail that was handed over, what went wrong and when, what the store knows at the end, and what was asked in between.</summary>
internal sealed class YearRecord
{
    /// <summary>Every mail the provider took, or refused for good, in order; one for each hand-over.</summary>
    internal List<(Posted Mail, bool IsRefused)> HandedOver { get; } = [];

    /// <summary>Mails reported to have failed for good, after they were taken.</summary>
    internal Dictionary<string, DateTimeOffset> Bounced { get; } = [];

    /// <summary>Addresses that were reported to fail for good.</summary>
    internal List<(DateTimeOffset At, string Address)> Failed { get; } = [];

    /// <summary>When a worker got through a whole tick.</summary>
    internal List<DateTimeOffset> CleanTicks { get; } = [];

    /// <summary>From when to when something was wrong, and for how long it may be felt after.</summary>
    internal List<(DateTimeOffset From, DateTimeOffset Until)> Troubles { get; } = [];

    /// <summary>How often a worker died, or found the store out of reach.</summary>
    internal int Stopped { get; set; }

    /// <summary>What <c>whyReminder</c> answered in between.</summary>
    internal List<PersonExplanation> AskedMeanwhile { get; } = [];

    /// <summary>What <c>whyReminder</c> answers at the end, for everybody who was or might have been told.</summary>
    internal List<PersonExplanation> AskedAtTheEnd { get; } = [];

    internal IReadOnlyDictionary<NodeId, Reminder> Reminders { get; set; } = new Dictionary<NodeId, Reminder>();

    /// <summary>Every decision that the audit has.</summary>
    internal IReadOnlySet<(NodeId Event, string Name, string? After)> Audited { get; set; } = new HashSet<(NodeId, string, string?)>();

    /// <summary>What the workers reported that they could not deal with.</summary>
    internal List<string> Failures { get; } = [];
}
