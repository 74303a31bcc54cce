using Partnership.Graph.Api.Seed.Days;
using Partnership.Graph.Domain;

namespace Partnership.Graph.Api.Seed.Nouns;

/// <summary>Something a file of the seed states, with where it comes from.</summary>
internal abstract record SeedItem
{
    /// <summary><see cref="Source.CaseStudy"/> or <see cref="Source.Illustrative"/>; a part without it has the source of its whole.</summary>
    public Source? Source { get; init; }

    /// <summary>The day it was true at its source; a part without a source has the day of its whole.</summary>
    public SeedDay? AsOf { get; init; }

    /// <summary>Where this comes from, on a calendar; <paramref name="whole"/> is what it is a part of.</summary>
    /// <exception cref="FormatException">It does not say so, or not so that a stated fact can be told from an illustration.</exception>
    public Provenance Provenance(SeedCalendar calendar, Provenance? whole = null) => Source switch
    {
        null when whole is not null => AsOf is { } day ? whole with { AsOf = whole.On(day) } : whole,
        Domain.Source.CaseStudy when AsOf is { Date: { } day } => new(Domain.Source.CaseStudy, day, calendar),
        Domain.Source.CaseStudy => throw new FormatException("a fact from the case study says in asOf on which date the case study says so."),
        Domain.Source.Illustrative => new(Domain.Source.Illustrative, AsOf is { } day ? calendar.On(day) : null, calendar),
        _ => throw new FormatException("is to say in source whether it is a fact from the case study (CASE_STUDY) or made up (ILLUSTRATIVE)."),
    };
}

/// <summary>Something a file of the seed lists, with its own key.</summary>
internal abstract record SeedEntry : SeedItem
{
    /// <summary>What tells it from others of its file; the key of its id in the graph.</summary>
    public required Json.SeedKey Key { get; init; }

    /// <summary>The documents it makes, of one aggregate.</summary>
    /// <exception cref="FormatException">It breaks a rule; the message says which.</exception>
    public abstract IEnumerable<Document> ToDocuments(SeedCalendar calendar);
}
