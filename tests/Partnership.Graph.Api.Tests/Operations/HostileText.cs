using System.Text.Json;

namespace Partnership.Graph.Api.Tests.Operations;

/// <summary>Texts that mean something to SQL, to full-text searches, to patterns, to JSON or to C strings, none of which the seed has.</summary>
internal static class HostileText
{
    /// <summary>The texts, as JSON.</summary>
    public static IReadOnlyList<string> Whole { get; } =
    [
        .. new[]
        {
            "' OR '1'='1",
            "\" OR \"\"=\"",
            "'); DROP TABLE \"Document\"; --",
            "zzqxvj' UNION SELECT \"Name\" FROM \"SearchName\" --",
            "%_%",
            "*?[a-z]*",
            "zzqxvj* OR NEAR(school)",
            "{\"$ne\":null}",
            "$..*[?(@)]",
            "\\",
            "\0",
            "school\0",
            "\u202Eschool\u2066",
            new string('x', 100_000),
        }.Select(text => JsonSerializer.Serialize(text)),
    ];

    /// <summary>Half of a surrogate pair: JSON can say it, no text holds it.</summary>
    public const string Half = "\"\\ud800\"";
}
