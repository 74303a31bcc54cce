using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace Partnership.Graph.Api.Reminding.Mailbox;

/// <summary>A mail from the pickup folder, as far as the mailbox shows it. It reads what this product writes, not every mail there is.</summary>
/// <param name="Name">The name of its file without ending.</param>
/// <param name="Date">When it was to be sent.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Parts">Its parts by type: <c>text/plain</c>, <c>text/html</c>, <c>text/calendar</c>.</param>
public sealed partial record PickedUpMail(string Name, DateTimeOffset Date, string To, string Subject, IReadOnlyDictionary<string, string> Parts)
{
    /// <summary>Reads the mail in a file's bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such mail.</exception>
    public static async Task<PickedUpMail> ReadAsync(string name, byte[] file, CancellationToken ct)
    {
        var end = file.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0)
            throw new InvalidDataException("The file has no headers.");
        var headers = HeadersOf(Encoding.ASCII.GetString(file, 0, end));
        var type = headers.GetValueOrDefault("Content-Type", "");
        var boundary = Boundary().Match(type) is { Success: true } found ? found.Groups["text"].Value : throw new InvalidDataException("The file has no parts.");
        var parts = new Dictionary<string, string>();
        var reader = new MultipartReader(boundary, new MemoryStream(file, end + 4, file.Length - end - 4));
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            using var content = new StreamReader(section.Body, Encoding.ASCII);
            var coding = section.Headers?["Content-Transfer-Encoding"].ToString() ?? "";
            parts[section.ContentType?.Split(';')[0].Trim() ?? "text/plain"] = Encoding.UTF8.GetString(Decoded(await content.ReadToEndAsync(ct), coding));
        }

        _ = DateTimeOffset.TryParse(headers.GetValueOrDefault("Date"), CultureInfo.InvariantCulture, out var date);
        return new(name, date, Words(headers.GetValueOrDefault("To", "")), Words(headers.GetValueOrDefault("Subject", "")), parts);
    }

    private static Dictionary<string, string> HeadersOf(string text) => Fold().Replace(text, " ").Split("\r\n")
        .Select(line => line.Split(':', 2)).Where(line => line.Length == 2)
        .GroupBy(line => line[0], StringComparer.OrdinalIgnoreCase)
        .ToDictionary(lines => lines.Key, lines => lines.First()[1].Trim(), StringComparer.OrdinalIgnoreCase);

    // RFC 2047: between two encoded words white space does not count.
    private static string Words(string header) => EncodedWord().Replace(BetweenWords().Replace(header, "?==?"), word =>
        Encoding.UTF8.GetString(word.Groups["coding"].Value is "B" or "b"
            ? Convert.FromBase64String(word.Groups["text"].Value)
            : QuotedPrintable(word.Groups["text"].Value.Replace('_', ' '))));

    private static byte[] Decoded(string text, string coding) => coding.ToLowerInvariant() switch
    {
        "base64" => Convert.FromBase64String(text),
        "quoted-printable" => QuotedPrintable(text.Replace("=\r\n", "", StringComparison.Ordinal)),
        _ => Encoding.ASCII.GetBytes(text),
    };

    private static byte[] QuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                bytes.Add((byte)text[i]);
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"boundary=""?(?<text>[^"";]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\r\n[ \t]+", RegexOptions.NonBacktracking)]
    private static partial Regex Fold();

    [GeneratedRegex(@"\?=[ \t]+=\?", RegexOptions.NonBacktracking)]
    private static partial Regex BetweenWords();

    [GeneratedRegex(@"=\?utf-8\?(?<coding>[BbQq])\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex EncodedWord();
}
