namespace Partnership.Graph.Api.Seed;

/// <summary>A file of the seed breaks a rule, so nothing of the seed was written. The message names file, place and rule.</summary>
public sealed class SeedRefusedException : Exception
{
    internal SeedRefusedException(string file, string place, string rule, Exception? inner = null)
        : base($"Seed file {file}, {place}: {rule}", inner)
    {
        File = file;
        Place = place;
        Rule = rule;
    }

    /// <summary>The file, relative to the seed's folder.</summary>
    public string File { get; }

    /// <summary>Where in the file: line and column of a register, line and path of a JSON file.</summary>
    public string Place { get; }

    /// <summary>The rule that is broken.</summary>
    public string Rule { get; }
}
