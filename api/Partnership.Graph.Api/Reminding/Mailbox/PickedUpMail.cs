using MimeKit;

namespace Partnership.Graph.Api.Reminding.Mailbox;

/// <summary>A mail from the pickup folder, as far as the mailbox shows it.</summary>
/// <param name="Name">The name of its file without ending.</param>
/// <param name="Date">When it was to be sent.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Parts">Its texts by type: <c>text/plain</c>, <c>text/html</c>, <c>text/calendar</c>.</param>
public sealed record PickedUpMail(string Name, DateTimeOffset Date, string To, string Subject, IReadOnlyDictionary<string, string> Parts)
{
    /// <summary>Reads the mail in a file.</summary>
    /// <exception cref="FormatException">The file is no mail.</exception>
    public static async Task<PickedUpMail> ReadAsync(FileInfo file, CancellationToken ct)
    {
        using var mail = await MimeMessage.LoadAsync(file.FullName, ct);
        var texts = mail.BodyParts.OfType<TextPart>()
            .GroupBy(part => part.ContentType.MimeType)
            .ToDictionary(parts => parts.Key, parts => parts.First().Text, StringComparer.OrdinalIgnoreCase);
        return new(Path.GetFileNameWithoutExtension(file.Name), mail.Date, mail.To.ToString(), mail.Subject ?? "", texts);
    }
}
