namespace Partnership.Graph.Benchmarks.National;

/// <summary>How many of everything there are: a country's worth, or a part of one.</summary>
/// <param name="Scale">The part, above 0 and at most 1.</param>
internal sealed record NationalSize(double Scale)
{
    public const int LocalAuthorities = 152;

    /// <summary>The smallest part: a handful of everything.</summary>
    public const double SmallestScale = 0.0005;

    public int Schools => Part(52_000);

    public int Groups => Part(10_000);

    /// <summary>NHS trusts; with the boards they are the 250 NHS bodies.</summary>
    public int NhsTrusts => Part(208);

    public int Boards => Part(42);

    public int Partnerships => Part(5_000);

    public int ProgrammesOfPartnership => 10;

    public int EventsOfProgramme => 10;

    public int HeadCountsOfEvent => 4;

    public int DeliverablesOfPartnership => 20;

    public int PeopleOfPartnership => 12;

    public int SchoolsOfProgramme => 6;

    private int Part(int all) => Math.Max(2, (int)Math.Round(all * Scale));
}
