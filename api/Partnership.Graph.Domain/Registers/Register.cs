namespace Partnership.Graph.Domain.Registers;

/// <summary>A public register the graph is kept current with.</summary>
public enum Register
{
    /// <summary>Schools: all establishments of Get Information About Schools.</summary>
    GiasSchools,

    /// <summary>School trusts: the groups of Get Information About Schools.</summary>
    GiasGroups,

    /// <summary>Which school is in which trust: the group links of Get Information About Schools.</summary>
    GiasMemberships,

    /// <summary>Which school came out of which: the links of Get Information About Schools.</summary>
    GiasLinks,

    /// <summary>NHS trusts: the <c>etr</c> file of the Organisation Data Service.</summary>
    OdsTrusts,

    /// <summary>Integrated care boards.</summary>
    OdsBoards,

    /// <summary>The bank holidays of the United Kingdom, from GOV.UK.</summary>
    BankHolidays,

    /// <summary>The English indices of deprivation 2019: a decile for each neighbourhood.</summary>
    Deprivation,
}
