using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Partnership.Graph.Api.Settings;

/// <summary>Reads the settings of a class: a property each, with what it holds in a new instance and what its documentation says.</summary>
internal static class SettingsReader
{
    public static IEnumerable<Setting> Of(SettingsGroup group)
    {
        IEnumerable<Setting> ofClass = group.Class is { } type ? Of(type, group.Section, group.Properties) : [];
        return group.Singles.Concat(ofClass);
    }

    private static IEnumerable<Setting> Of(Type type, string section, IReadOnlyList<string>? only)
    {
        var instance = Activator.CreateInstance(type, nonPublic: true)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != "EqualityContract"))
        {
            if ((only is not null && !only.Contains(property.Name)) || !IsSetting(property.PropertyType))
                continue;
            var (name, value) = ($"{section}:{property.Name}", property.GetValue(instance));
            if (IsSection(property.PropertyType))
            {
                foreach (var inner in Of(property.PropertyType, name, only: null))
                    yield return inner;
            }
            else
            {
                yield return new Setting(name + Suffix(property.PropertyType), Text(value), XmlDocs.Of(property) + Choices(property.PropertyType));
            }
        }
    }

    // What only code can give, such as a way to a service, is no setting.
    private static bool IsSetting(Type type) =>
        type.IsValueType || type == typeof(string) || type == typeof(Uri) || typeof(IEnumerable).IsAssignableFrom(type) || IsSection(type);

    private static bool IsSection(Type type) => type.IsClass && type != typeof(string) && type.Namespace!.StartsWith("Partnership.Graph.", StringComparison.Ordinal);

    private static string Suffix(Type type) =>
        typeof(IDictionary).IsAssignableFrom(type) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>)) ? ":<name>"
        : type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) ? ":0"
        : "";

    private static string Text(object? value) => value switch
    {
        null => "",
        bool answer => answer ? "true" : "false",
        string text => text.Replace('\\', '/'),
        IDictionary<string, string> entries => string.Join(", ", entries.Select(entry => $"{entry.Key}: {entry.Value}")),
        IEnumerable items => string.Join(", ", items.Cast<object>()),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Choices(Type type) => type.IsEnum ? $" One of {string.Join(", ", Enum.GetNames(type).Select(name => $"`{name}`"))}." : "";
}
