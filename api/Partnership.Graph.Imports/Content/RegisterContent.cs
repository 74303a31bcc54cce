namespace Partnership.Graph.Imports.Content;

/// <summary>Where a register's text comes from. It can be opened several times and gives the same bytes each time, unpacked.</summary>
public abstract class RegisterContent
{
    /// <summary>What messages call it: the name of the file, or of the file inside the archive.</summary>
    public abstract string Name { get; }

    /// <summary>The day its source says it is of; <c>null</c> where it does not.</summary>
    public virtual DateOnly? DatedOn => null;

    /// <summary>Opens the unpacked bytes for one reading from beginning to end.</summary>
    /// <exception cref="ImportRefusedException">They cannot be read.</exception>
    public abstract Stream Open();
}
