using CsvHelper;

namespace Partnership.Graph.Imports.Reading;

/// <summary>Where the columns of a file stand. Names are compared without regard to capitals: the registers change them.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, int> _index;

    private Columns(int width, Dictionary<string, int> index) => (Width, _index) = (width, index);

    /// <summary>How many fields a row has.</summary>
    public int Width { get; }

    /// <summary>Where a column stands; −1 where the file does not have it.</summary>
    public int Find(string name) => _index.GetValueOrDefault(name, -1);

    /// <summary>The properties whose columns the file does not have.</summary>
    public IReadOnlyList<string> Unknown(RegisterLayout layout) =>
        [.. layout.Optional.Where(optional => Find(optional.Key) < 0).Select(optional => optional.Value).Distinct()];

    /// <summary>The columns of a file that has just been opened.</summary>
    /// <exception cref="ImportRefusedException">They are not the register's.</exception>
    public static Columns Of(CsvReader reader, RegisterExtract extract, RegisterLayout layout, bool any)
    {
        if (layout.Headerless is { } names)
        {
            if (!any)
                throw new ImportRefusedException(RefusalReason.Truncated, extract.File, "the whole file", "has no rows. Fetch it again.");
            if (!layout.Widths.Contains(reader.FieldCount))
                throw Not(extract, layout, $"has {reader.FieldCount} columns where {layout.Title} has {string.Join(" or ", layout.Widths)}");
            return new(reader.FieldCount, names.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.OrdinalIgnoreCase));
        }

        var header = reader.Headers.Select(name => name.Trim()).ToList();
        if (header is not [var first, ..] || !first.Equals(layout.First, StringComparison.OrdinalIgnoreCase))
            throw Not(extract, layout, $"has no column '{layout.First}' at its beginning, as {layout.Title} has, but '{(header is [var other, ..] ? other : "")}'");

        var index = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (position, name) in header.Index())
        {
            if (name.Length > 0 && !index.TryAdd(name, position))
                throw Not(extract, layout, $"has the column '{name}' twice");
        }

        if (layout.Essential.FirstOrDefault(name => !index.ContainsKey(name)) is { } missing)
            throw Not(extract, layout, $"has no column '{missing}', which {layout.Title} has");
        if (!any)
            throw new ImportRefusedException(RefusalReason.Truncated, extract.File, "the whole file", "has a header and no rows. Fetch it again.");
        return new(header.Count, index);
    }

    private static ImportRefusedException Not(RegisterExtract extract, RegisterLayout layout, string how) =>
        new(RefusalReason.NotTheRegister, extract.File, "line 1", $"{how}. Take {layout.Title} from the register.");
}
