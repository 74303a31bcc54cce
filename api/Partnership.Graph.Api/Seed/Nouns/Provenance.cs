using Partnership.Graph.Api.Seed.Days;
using Partnership.Graph.Domain;

namespace Partnership.Graph.Api.Seed.Nouns;

/// <summary>Where the facts of a document come from, and the calendar its days are laid out on.</summary>
/// <param name="Source">The source.</param>
/// <param name="AsOf">The day it was true there.</param>
/// <param name="Calendar">The calendar.</param>
internal sealed record Provenance(Source Source, DateOnly? AsOf, SeedCalendar Calendar)
{
    /// <summary>The date of <paramref name="day"/>.</summary>
    /// <exception cref="FormatException">A stated fact has a day relative to the first start.</exception>
    public DateOnly On(SeedDay day) => day.Date is null && Source != Source.Illustrative
        ? throw new FormatException("a day relative to the first start is made up, so it cannot be in a fact from the case study.")
        : Calendar.On(day);

    /// <summary>The date of <paramref name="day"/>, if there is one.</summary>
    /// <inheritdoc cref="On(SeedDay)"/>
    public DateOnly? On(SeedDay? day) => day is { } given ? On(given) : null;
}
