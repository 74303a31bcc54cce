using Partnership.Graph.Domain.Time;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Analytics;

/// <summary>The days a figure is about, both ends included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, not before the first.</param>
internal readonly record struct Days(DateOnly From, DateOnly To)
{
    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2099, 12, 31);

    /// <summary>The days a client asked for; without a first day, the academic year of the last one from its beginning.</summary>
    /// <param name="from">The first day, if given.</param>
    /// <param name="to">The last day, if given.</param>
    /// <param name="today">The last day when it is not given.</param>
    /// <param name="names">The names of the two arguments.</param>
    /// <exception cref="GraphQLException">A day is out of range, or the first comes after the last.</exception>
    public static Days Of(DateOnly? from, DateOnly? to, DateOnly today, (string From, string To) names)
    {
        Check(names.From, from);
        Check(names.To, to);
        var last = to ?? today;
        var first = from ?? AcademicTerm.FirstDayOfYear(last);
        return first <= last
            ? new Days(first, last)
            : throw ArgumentRefusal.Of(names.From, $"is {first:yyyy-MM-dd}, after the last day, {last:yyyy-MM-dd}; an interval begins before it ends.", $"Swap them, or give a later '{names.To}'.");
    }

    /// <summary>The days of the period a client named, or else the days it asked for.</summary>
    /// <param name="during">The period, if given; then no days.</param>
    /// <param name="from">The first day, if given.</param>
    /// <param name="to">The last day, if given.</param>
    /// <param name="today">The last day when it is not given.</param>
    /// <param name="names">The names of the arguments with the days.</param>
    /// <exception cref="GraphQLException">Both are given, a day or year is out of range, or the first day comes after the last.</exception>
    public static Days Of(AcademicPeriodInput? during, DateOnly? from, DateOnly? to, DateOnly today, (string From, string To) names)
    {
        if (during is null)
            return Of(from, to, today, names);
        if (from is not null || to is not null)
            throw ArgumentRefusal.Of("during", $"was given together with '{(from is null ? names.To : names.From)}'; a figure is about a period or about days.", "Give one of them.");
        if (during.StartYear < First.Year || during.StartYear >= Last.Year)
            throw ArgumentRefusal.Of("during", $"begins in {during.StartYear}; academic years begin in {First.Year} to {Last.Year - 1}.", "Give the calendar year in which it begins: 2025 for 2025/26.");
        var terms = new AcademicTerm(during.StartYear, during.Term ?? SchoolTerm.Autumn);
        return new(terms.From, during.Term is null ? terms.From.AddYears(1).AddDays(-1) : terms.Until);
    }

    private static void Check(string argument, DateOnly? day)
    {
        if (day is { } given && (given < First || given > Last))
            throw ArgumentRefusal.Of(argument, $"is {given:yyyy-MM-dd}; figures are about days from {First:yyyy-MM-dd} to {Last:yyyy-MM-dd}.", "Give a day between them.");
    }
}
