using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Imports;

/// <summary>How far an import is.</summary>
/// <param name="Register">The register.</param>
/// <param name="Step">What is being done.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is; <c>null</c> where that is not known yet.</param>
public sealed record ImportProgress(Register Register, ImportStep Step, int Done, int? Total);

/// <summary>The steps of an import, in their order.</summary>
public enum ImportStep
{
    /// <summary>A first look at the file.</summary>
    Looking,

    /// <summary>Its rows are read and compared with the graph.</summary>
    Reading,

    /// <summary>What differs is written.</summary>
    Writing,

    /// <summary>Everything is written.</summary>
    Done,
}
