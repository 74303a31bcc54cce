using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Partnership.Graph.Engine.Language;

/// <summary>
/// 2.14 Names one element of a schema: <c>School</c>, <c>School.name</c>, <c>School.programmes(first:)</c>, <c>@cost</c>
/// or <c>@cost(weight:)</c>. Two coordinates of one element are equal.
/// </summary>
public sealed partial record SchemaCoordinate : IParsable<SchemaCoordinate>
{
    private const string Name = "[_A-Za-z][_A-Za-z0-9]*";

    private SchemaCoordinate(Match match)
    {
        Type = ValueOf(match.Groups["type"]);
        Member = ValueOf(match.Groups["member"]);
        Directive = ValueOf(match.Groups["directive"]);
        Argument = ValueOf(match.Groups["argument"]);
    }

    /// <summary>The type; <c>null</c> if it is about a directive.</summary>
    public string? Type { get; }

    /// <summary>The field, input field or enum value; <c>null</c> if it is not about one.</summary>
    public string? Member { get; }

    /// <summary>The directive, without <c>@</c>; <c>null</c> if it is about a type.</summary>
    public string? Directive { get; }

    /// <summary>The argument of the field or directive; <c>null</c> if it is not about one.</summary>
    public string? Argument { get; }

    /// <summary>Reads a coordinate; white space is not allowed in it.</summary>
    /// <exception cref="FormatException">It is none; the message shows what one looks like.</exception>
    public static SchemaCoordinate Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var coordinate)
            ? coordinate
            : throw new FormatException($"\"{s}\" is no schema coordinate; these look like Type, Type.field, Type.field(argument:), @directive or @directive(argument:).");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out SchemaCoordinate? result)
    {
        result = s is not null && Form().Match(s) is { Success: true } match ? new SchemaCoordinate(match) : null;
        return result is not null;
    }

    /// <summary>As it is written.</summary>
    public override string ToString() =>
        (Directive is null ? Type : $"@{Directive}") + (Member is null ? "" : $".{Member}") + (Argument is null ? "" : $"({Argument}:)");

    private static string? ValueOf(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(
        $@"^(?:(?<type>{Name})(?:\.(?<member>{Name})(?:\((?<argument>{Name}):\))?)?|@(?<directive>{Name})(?:\((?<argument>{Name}):\))?)\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
