using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Analytics;

/// <summary>What <c>pilotComparison</c> leads to: a comparison or a refusal.</summary>
public abstract record PilotComparisonResult;

/// <summary>A pilot beside its roll-out.</summary>
/// <param name="AsOf">The day it was made from the graph.</param>
/// <param name="Sources">Where the facts come from that were counted.</param>
/// <param name="Generations">How many generations lie between the two, from 1.</param>
/// <param name="Pilot">What the pilot did.</param>
/// <param name="RollOut">What the roll-out did.</param>
/// <param name="Measures">What both brought about, measure by measure.</param>
public sealed record PilotComparison(
    DateOnly AsOf, IReadOnlyList<Source> Sources, int Generations, ProgrammeFigures Pilot, ProgrammeFigures RollOut, IReadOnlyList<MeasureComparison> Measures)
    : PilotComparisonResult
{
    /// <summary>The measures that can be compared, of all.</summary>
    public Proportion Comparable => Proportion.Of(Measures, measure => measure.Comparable);
}

/// <summary>Why two programmes are not compared.</summary>
/// <param name="Reason">Why, for programs.</param>
/// <param name="Message">Why, and the way out, for people.</param>
public sealed record PilotComparisonRefusal(PilotComparisonRefusalReason Reason, string Message) : PilotComparisonResult;

/// <summary>Why two programmes are not compared.</summary>
public enum PilotComparisonRefusalReason
{
    /// <summary>There is no programme with the pilot's id.</summary>
    PilotNotFound,

    /// <summary>There is no programme with the roll-out's id.</summary>
    RollOutNotFound,

    /// <summary>Both are the same programme.</summary>
    SameProgramme,

    /// <summary>The pilot grew out of the roll-out.</summary>
    WrongWayRound,

    /// <summary>Neither grew out of the other.</summary>
    NotLinked,
}

/// <summary>What one programme did.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Schools">The schools that take part on the day, of all that ever did.</param>
/// <param name="Events">The events that were held, of all that were not cancelled.</param>
/// <param name="Measured">The measures that have a value, of all.</param>
/// <param name="Terms">The people who came, term by term.</param>
/// <param name="Total">The people who came, in all terms.</param>
public sealed record ProgrammeFigures(
    Programme Programme, Proportion Schools, Proportion Events, Proportion Measured, IReadOnlyList<TermFigures> Terms, ReachFigures Total);

/// <summary>The people who came in one term.</summary>
/// <param name="Term">The term.</param>
/// <param name="Came">Those who came.</param>
/// <param name="Expected">Those expected at the same events.</param>
public sealed record TermFigures(AcademicTerm Term, HeadCount Came, HeadCount Expected);
