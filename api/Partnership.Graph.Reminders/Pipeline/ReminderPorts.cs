using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Planning;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>Writes a letter as a mail.</summary>
public delegate Task<MailMessage> ComposeMail(Letter letter, CancellationToken cancellationToken);

/// <summary>The bank holidays as they are known now.</summary>
public delegate ValueTask<WorkingCalendar> FindCalendar(CancellationToken cancellationToken);

/// <summary>What the pipeline reaches out to.</summary>
public sealed record ReminderPorts
{
    /// <summary>The graph.</summary>
    public required IGraphStore Store { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Writes mails.</summary>
    public required ComposeMail Compose { get; init; }

    /// <summary>Takes mails away.</summary>
    public required IMailTransport Transport { get; init; }

    /// <summary>The bank holidays.</summary>
    public required FindCalendar Calendar { get; init; }

    /// <summary>Makes the links in mails.</summary>
    public ILetterLinks Links { get; init; } = new NoLetterLinks();

    /// <summary>A number from 0 to below 1 that keeps retries of many mails apart; tests give their own.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;

    /// <summary>Told of each event, mail or person that could not be dealt with; the others go on.</summary>
    public Action<ReminderFailure> Failed { get; init; } = _ => { };
}

/// <summary>Something that could not be dealt with, while everything else went on.</summary>
/// <param name="Subject">The event or mail.</param>
/// <param name="Step">What was to be done with it.</param>
/// <param name="Failure">What went wrong.</param>
public sealed record ReminderFailure(Domain.Identifiers.NodeId Subject, string Step, Exception Failure);
