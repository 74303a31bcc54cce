using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Planning;

/// <summary>Everything an import would do, and everything about the file that is worth knowing before it does.</summary>
public sealed record ImportPlan
{
    /// <summary>The register.</summary>
    public required Register Register { get; init; }

    /// <summary>The day the content was true at the register.</summary>
    public required DateOnly SnapshotOn { get; init; }

    /// <summary>How many rows the file has, without a header.</summary>
    public required int Rows { get; init; }

    /// <summary>What would be written, in the order of the file.</summary>
    public required IReadOnlyList<PlannedChange> Changes { get; init; }

    /// <summary>How many rows say what the graph has already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>What the file says that people should look at.</summary>
    public required IReadOnlyList<Surprise> Surprises { get; init; }

    /// <summary>The organisations that the register no longer has.</summary>
    public IReadOnlyList<NodeId> Gone { get; init; } = [];

    /// <summary>What the file has that is not closed, by its number at the register: what the next file can be missing.</summary>
    public IReadOnlyList<string> Coverage { get; init; } = [];

    /// <summary>How many rows are about something the graph does not hold, by what that is.</summary>
    public required IReadOnlyDictionary<string, int> LeftOut { get; init; }

    /// <summary>The rows that cannot be understood.</summary>
    public required IReadOnlyList<Rejection> Rejections { get; init; }

    /// <summary>How many documents would be written that mean <paramref name="type"/>.</summary>
    public int Count(PlannedChangeType type) => Changes.Count(change => change.Type == type);

    /// <summary>SHA-256 of what would be written: two plans of the same hash do the same.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var change in Changes)
        {
            Append($"{change.Type} {change.After.Id} {change.OnVersion}");
            if (change.Before is null)
                foreach (var (name, value) in DocumentFields.Values(change.After)) Append($"{name}={value}");
            foreach (var field in change.Fields)
                Append(string.Create(CultureInfo.InvariantCulture, $"{field.Name}={field.Before}>{field.After}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
    }
}

/// <summary>Something a file says that is allowed and unlikely: people should look at it.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Message">What is unlikely about it, as a sentence.</param>
public sealed record Surprise(NodeId Subject, string Message);
