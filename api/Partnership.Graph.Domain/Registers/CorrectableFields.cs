using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.Registers;

/// <summary>The fields of an organisation that may be corrected locally, read and written as text.</summary>
public static class CorrectableFields
{
    private static readonly FrozenDictionary<string, Field> Common = new Dictionary<string, Field>
    {
        ["name"] = new(of => of.Name, (of, text) => of with { Name = text ?? throw new FormatException("A name is never empty.") }),
        ["website"] = new(of => of.Website?.OriginalString, (of, text) => of with { Website = text is null ? null : WebAddress(text) }),
        ["postcode"] = new(of => of.Postcode?.Value, (of, text) => of with { Postcode = Parsed<Postcode>(text) }),
        ["street"] = OfAddress(address => address.Street, (address, text) => address with { Street = text }),
        ["locality"] = OfAddress(address => address.Locality, (address, text) => address with { Locality = text }),
        ["town"] = OfAddress(address => address.Town, (address, text) => address with { Town = text }),
        ["county"] = OfAddress(address => address.County, (address, text) => address with { County = text }),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Field> OfSchools = new Dictionary<string, Field>(Common)
    {
        ["type"] = OfSchool(school => school.Type, (school, text) => school with { Type = text }),
        ["lowestAge"] = OfSchool(school => Text(school.LowestAge), (school, text) => school with { LowestAge = Number(text) }),
        ["highestAge"] = OfSchool(school => Text(school.HighestAge), (school, text) => school with { HighestAge = Number(text) }),
        ["pupilCount"] = OfSchool(school => Text(school.PupilCount), (school, text) => school with { PupilCount = Number(text) }),
        ["lsoaCode"] = OfSchool(school => school.LsoaCode?.Value, (school, text) => school with { LsoaCode = Parsed<GssCode>(text) }),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A field as the schema spells it.</summary>
    public static string NameOf(CorrectableField field) => JsonNamingPolicy.CamelCase.ConvertName(field.ToString());

    /// <summary>The names of the fields of an organisation that may be corrected, in their order.</summary>
    public static IEnumerable<string> Of(Organisation organisation) => FieldsOf(organisation).Keys.Order(StringComparer.Ordinal);

    /// <summary>What a field says, as text; <c>null</c> for nothing.</summary>
    /// <exception cref="FormatException">The field may not be corrected.</exception>
    public static string? Read(Organisation organisation, string field) => Find(organisation, field).Read(organisation);

    /// <summary>The organisation with a field saying something else.</summary>
    /// <exception cref="FormatException">The field may not be corrected, or the text is no value of it.</exception>
    public static Organisation Write(Organisation organisation, string field, string? text) => Find(organisation, field).Write(organisation, text);

    private static FrozenDictionary<string, Field> FieldsOf(Organisation organisation) => organisation is School ? OfSchools : Common;

    private static Field Find(Organisation organisation, string field) =>
        FieldsOf(organisation).TryGetValue(field, out var found)
            ? found
            : throw new FormatException($"'{field}' cannot be corrected; of a {organisation.GetType().Name} these can: {string.Join(", ", Of(organisation))}.");

    private static Field OfAddress(Func<Address, string?> read, Func<Address, string?, Address> write) => new(
        of => of.Address is { } address ? read(address) : null,
        (of, text) => write(of.Address ?? new Address(), text) is var address && address == new Address() ? of with { Address = null } : of with { Address = address });

    private static Field OfSchool(Func<School, string?> read, Func<School, string?, School> write) => new(of => read((School)of), (of, text) => write((School)of, text));

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string? text) => text switch
    {
        null => null,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new FormatException($"'{text}' is no whole number from 0, for example '420'."),
    };

    private static T? Parsed<T>(string? text) where T : struct, IParsable<T> => text is null ? null : T.Parse(text, CultureInfo.InvariantCulture);

    private static Uri WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : throw new FormatException($"'{text}' is no web address, for example 'https://www.example.org'.");

    private sealed record Field(Func<Organisation, string?> Read, Func<Organisation, string?, Organisation> Write);
}
