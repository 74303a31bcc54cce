namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>Rows of text in aligned columns: the first to the left, figures to the right.</summary>
internal sealed class Table(params string[] heads)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void WriteTo(TextWriter writer)
    {
        int[] widths = [.. heads.Select((head, column) => Math.Max(head.Length, _rows.Select(row => row[column].Length).DefaultIfEmpty().Max()))];
        writer.WriteLine(Line(heads, widths));
        writer.WriteLine(string.Join("  ", widths.Select(width => new string('-', width))));
        foreach (var row in _rows)
            writer.WriteLine(Line(row, widths));
    }

    private static string Line(string[] cells, int[] widths) =>
        string.Join("  ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd();
}
