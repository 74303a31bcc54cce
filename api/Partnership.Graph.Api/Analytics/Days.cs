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

    private static void Check(string argument, DateOnly? day)
    {
        if (day is { } given && (given < First || given > Last))
            throw ArgumentRefusal.Of(argument, $"is {given:yyyy-MM-dd}; figures are about days from {First:yyyy-MM-dd} to {Last:yyyy-MM-dd}.", "Give a day between them.");
    }
}
