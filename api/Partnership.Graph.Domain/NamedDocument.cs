namespace Partnership.Graph.Domain;

/// <summary>A document people know by its name.</summary>
public abstract record NamedDocument : Document
{
    /// <summary>The name as its source writes it.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// <see cref="Name"/> as lists are ordered by it and searches compare it. It always follows the name; a store writes it
    /// as a column to order by and need not read it back.
    /// </summary>
    [DerivedFrom(nameof(Name))]
    public string NormalisedName
    {
        get => Domain.NormalisedName.Of(Name);
        private init => _ = value;
    }
}
