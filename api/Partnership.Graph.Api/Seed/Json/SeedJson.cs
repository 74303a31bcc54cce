using System.Text.Json;
using Partnership.Graph.Api.Seed.Days;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Seed.Json;

/// <summary>Reads the seed's JSON files strictly: no unknown, missing or repeated member, no null where a value is needed.</summary>
internal static class SeedJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters =
        {
            new EnumConverter(),
            new ClockTimeConverter(),
            new TextConverter<SeedDay>(),
            new TextConverter<SeedKey>(),
            new TextConverter<NodeId>(),
            new TextConverter<EmailAddress>(),
            new TextConverter<Postcode>(),
        },
    };

    /// <summary>Reads the list of items in a file.</summary>
    public static IReadOnlyList<T> Read<T>(SeedFiles files, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<List<T>>(files.Bytes(name), Options)
                ?? throw new SeedRefusedException(name, "$", "is to be a list.");
        }
        catch (JsonException broken)
        {
            throw new SeedRefusedException(name, $"line {broken.LineNumber + 1}, {broken.Path ?? "$"}", Rule(broken), broken);
        }
    }

    // System.Text.Json repeats the place after the rule; the refusal has it in front.
    private static string Rule(JsonException broken)
    {
        var end = broken.Message.IndexOf(" Path: $", StringComparison.Ordinal);
        return end < 0 ? broken.Message : broken.Message[..end];
    }
}
