using Partnership.Graph.Imports.Content;

namespace Partnership.Graph.Imports;

/// <summary>Where registers are fetched from, each night: the section <c>Registers</c>.</summary>
public sealed class RegisterSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Registers";

    /// <summary>
    /// An address by the register's word: <c>Registers:Sources:gias</c> and so on. Bank holidays come from GOV.UK unless said
    /// otherwise; what is not named is not fetched.
    /// </summary>
    public Dictionary<string, string> Sources { get; } = new(StringComparer.OrdinalIgnoreCase) { ["bank-holidays"] = "https://www.gov.uk/bank-holidays.json" };

    /// <summary>What is wrong, a sentence each.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (word, address) in Sources)
        {
            if (RegisterDefinition.All.All(definition => !string.Equals(definition.Word, word, StringComparison.OrdinalIgnoreCase)))
                yield return $"{Section}:Sources:{word} names no register. Registers are {string.Join(", ", RegisterDefinition.All.Select(definition => definition.Word))}.";
            if (address.Length > 0 && !RegisterLocation.IsAddress(address))
                yield return $"{Section}:Sources:{word} is '{address}'; an address begins with https://.";
        }
    }
}
