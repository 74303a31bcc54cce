namespace Partnership.Graph.Domain.Registers;

/// <summary>A field of an organisation that may be corrected locally.</summary>
public enum CorrectableField
{
    /// <summary>The name; never nothing.</summary>
    Name,

    /// <summary>The public website, a web address.</summary>
    Website,

    /// <summary>The postcode of the address.</summary>
    Postcode,

    /// <summary>The street of the address.</summary>
    Street,

    /// <summary>The locality of the address.</summary>
    Locality,

    /// <summary>The town of the address.</summary>
    Town,

    /// <summary>The county of the address.</summary>
    County,

    /// <summary>The type of a school, in the register's words.</summary>
    Type,

    /// <summary>The lowest age a school takes, a whole number.</summary>
    LowestAge,

    /// <summary>The highest age a school takes, a whole number.</summary>
    HighestAge,

    /// <summary>How many pupils a school has, a whole number.</summary>
    PupilCount,

    /// <summary>The neighbourhood a school lies in, a statistical code.</summary>
    LsoaCode,
}
