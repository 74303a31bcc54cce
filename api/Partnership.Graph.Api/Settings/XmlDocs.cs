using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Partnership.Graph.Api.Settings;

/// <summary>What the code says of itself: the documentation that the compiler wrote beside each assembly.</summary>
internal static partial class XmlDocs
{
    private static readonly Dictionary<Assembly, Dictionary<string, XElement>> Read = [];

    /// <summary>The summary of a property, as Markdown in one line.</summary>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public static string Of(PropertyInfo property)
    {
        var name = $"P:{property.DeclaringType!.FullName}.{property.Name}";
        return Members(property.DeclaringType.Assembly).TryGetValue(name, out var member) && member.Element("summary") is { } summary
            ? Space().Replace(Markdown(summary), " ").Trim()
            : throw new InvalidOperationException($"{name} has no summary, so nobody can read what it means.");
    }

    private static Dictionary<string, XElement> Members(Assembly assembly)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(assembly, out var members))
            {
                var file = Path.ChangeExtension(assembly.Location, ".xml");
                members = XDocument.Load(file).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!);
                Read[assembly] = members;
            }

            return members;
        }
    }

    private static string Markdown(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{((string?)see.Attribute("cref") ?? see.Value).Split('.')[^1]}`",
        XElement other => Markdown(other),
        _ => "",
    }));

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();
}
