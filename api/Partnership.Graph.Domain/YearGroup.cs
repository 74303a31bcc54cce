namespace Partnership.Graph.Domain;

/// <summary>A school year in England. Reception takes children who are four when it begins, year 13 ends at eighteen.</summary>
public enum YearGroup
{
    /// <summary>Nursery, before reception.</summary>
    Nursery,

    /// <summary>Reception, the first year of primary school.</summary>
    Reception,

    /// <summary>Year 1.</summary>
    Year1,

    /// <summary>Year 2.</summary>
    Year2,

    /// <summary>Year 3.</summary>
    Year3,

    /// <summary>Year 4.</summary>
    Year4,

    /// <summary>Year 5.</summary>
    Year5,

    /// <summary>Year 6, the last year of primary school.</summary>
    Year6,

    /// <summary>Year 7, the first year of secondary school.</summary>
    Year7,

    /// <summary>Year 8.</summary>
    Year8,

    /// <summary>Year 9.</summary>
    Year9,

    /// <summary>Year 10.</summary>
    Year10,

    /// <summary>Year 11.</summary>
    Year11,

    /// <summary>Year 12, the first year of sixth form.</summary>
    Year12,

    /// <summary>Year 13, the last year of sixth form.</summary>
    Year13,
}
