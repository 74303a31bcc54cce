using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Benchmarks.National;

/// <summary>
/// A country's schools, NHS bodies and what they do together, made up from a fixed seed: the same size gives the same
/// documents, in the same order, on every machine. All of it is invented, whatever its sources say.
/// </summary>
internal sealed class NationalGraph(NationalSize size)
{
    public const int Seed = 20260616;

    /// <summary>The day everything is asked on.</summary>
    public static readonly DateOnly Today = new(2026, 6, 16);

    /// <summary>Nine in the morning of that day, in England.</summary>
    public static readonly DateTimeOffset Now = new(2026, 6, 16, 8, 0, 0, TimeSpan.Zero);

    internal static readonly DateOnly RegisterDay = new(2026, 6, 1);

    /// <summary>One commit per aggregate, what is referred to before what refers to it; made as it is read.</summary>
    public IEnumerable<Commit> Commits()
    {
        var organisations = new NationalOrganisations(size);
        var partnerships = new NationalPartnerships(size, organisations);
        var names = organisations.Schools.ToDictionary(school => school.Id, school => school.Name);
        return organisations.Schools.Select(school => new Document[] { school })
            .Concat(organisations.Trusts())
            .Concat(organisations.NhsBodies().Select(body => new[] { body }))
            .Concat(partnerships.Partnerships())
            .Concat(partnerships.People())
            .Concat(partnerships.Programmes())
            .Concat(new NationalEvents(size, partnerships, names).Events())
            .Select(documents => new Commit { AggregateId = documents[0].Id, At = Now, Upserts = documents });
    }
}
