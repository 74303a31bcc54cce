using System.Globalization;

namespace Partnership.Graph.Sqlite.Migrations;

/// <summary>
/// The steps from an empty database to the schema of this version, in order. A step that was released is never edited;
/// a change to the schema is a new step.
/// </summary>
internal sealed class SchemaSteps
{
    private readonly IReadOnlyList<string> _steps;

    internal SchemaSteps(IReadOnlyList<string> steps) => _steps = steps;

    /// <summary>The steps of this program: the files <c>Migrations/NNNN-name.sql</c>.</summary>
    internal static SchemaSteps Released { get; } = new([.. Embedded()]);

    /// <summary>The version after all steps; an empty database has version 0.</summary>
    internal int Latest => _steps.Count;

    /// <summary>The SQL that leads from <paramref name="version"/> to the next one.</summary>
    internal string From(int version) => _steps[version];

    /// <summary>The SQL of each step, in order.</summary>
    internal IReadOnlyList<string> All => _steps;

    /// <summary>Only the first steps, as an older program had them.</summary>
    internal SchemaSteps UpTo(int version) => new([.. _steps.Take(version)]);

    private static IEnumerable<string> Embedded()
    {
        var assembly = typeof(SchemaSteps).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        foreach (var (index, name) in names.Index())
        {
            if (int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture) != index + 1)
                throw new InvalidOperationException($"Schema step {index + 1} is missing: found {name} in its place.");
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
