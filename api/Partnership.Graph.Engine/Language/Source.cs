using System.Text;

namespace Partnership.Graph.Engine.Language;

/// <summary>A GraphQL text as UTF-8, with the name it is reported under (a file's name, or "request").</summary>
public sealed class Source
{
    /// <summary>The name shown in front of line and column.</summary>
    public string Name { get; }

    /// <summary>The text, UTF-8. The caller does not change it afterwards.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Makes a source of UTF-8 bytes.</summary>
    public Source(ReadOnlyMemory<byte> body, string name = "request") => (Body, Name) = (body, name);

    /// <summary>Makes a source of a string.</summary>
    public Source(string body, string name = "request")
        : this(Encoding.UTF8.GetBytes(body), name)
    {
    }

    /// <summary>Line and column, both from 1, of the byte at <paramref name="offset"/>; columns count characters (UTF-16 units).</summary>
    public SourceLocation LocationAt(int offset)
    {
        var before = Body.Span[..Math.Clamp(offset, 0, Body.Length)];
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < before.Length; i++)
        {
            var endsLine = before[i] == (byte)'\n'
                || (before[i] == (byte)'\r' && !(i + 1 < Body.Length && Body.Span[i + 1] == (byte)'\n'));
            if (!endsLine)
                continue;
            line++;
            lineStart = i + 1;
        }

        return new SourceLocation(line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}

/// <summary>A place in a text; line and column count from 1.</summary>
public readonly record struct SourceLocation(int Line, int Column);

/// <summary>The part of a source a syntax node covers: byte offsets, end exclusive. <c>default</c> for nodes made by code.</summary>
public readonly record struct Location(Source? Source, int Start, int End)
{
    /// <summary>Where the node starts; line 0 for nodes made by code.</summary>
    public SourceLocation Begin => Source?.LocationAt(Start) ?? default;

    /// <summary>For messages about schema files: <c>school.graphql:12:3</c>.</summary>
    public override string ToString() => Source is null ? "" : $"{Source.Name}:{Begin.Line}:{Begin.Column}";
}
