namespace Partnership.Graph.Benchmarks.National.Questions;

/// <summary>What is asked of the national graph.</summary>
internal static class AllQuestions
{
    public static IReadOnlyList<NationalQuestion> List { get; } =
    [
        Pages.SchoolsOfAuthority, Pages.SecondarySchools, Pages.LargestSchoolsBelow, Pages.EventsBefore, Pages.EventsFrom,
        Pages.CountOfSchools, Pages.CountOfEvents,
        Search.Prefix, Search.Mistyped,
        Nested.TrustsToEvents,
        Attention.Soonest, Attention.EveryKind, Attention.MostPressing, Attention.OfPartnership,
        Paths.TrustToTrust,
        Figures.Reach, Figures.Focus, Figures.CoverageGaps, Figures.DeliverableHealth,
    ];
}
