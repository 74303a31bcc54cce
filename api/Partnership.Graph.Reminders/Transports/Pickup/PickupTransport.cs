using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Mime;

namespace Partnership.Graph.Reminders.Transports.Pickup;

/// <summary>
/// Puts each mail into a folder as an <c>.eml</c> file that any mail program opens. The file is named for the mail and
/// appears whole or not at all, so a mail that is tried again takes the place of the first and is never there twice.
/// </summary>
/// <param name="folder">The folder; made when it is missing.</param>
public sealed class PickupTransport(string folder) : IMailTransport, IMailLookUp
{
    /// <inheritdoc/>
    public TimeSpan SettlesWithin => TimeSpan.Zero;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(MailMessage message, CancellationToken ct)
    {
        var mail = MimeWriter.Write(message);
        var target = FileOf(message.Reference);
        var draft = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(draft, mail, ct);
            File.Move(draft, target, overwrite: true);
            return new SendResult.Accepted(message.MessageId);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new SendResult.Temporary($"The mail could not be put into '{folder}': {problem.Message}");
        }
        finally
        {
            Discard(draft);
        }
    }

    /// <inheritdoc/>
    public Task<LookUpResult> LookUpAsync(string reference, CancellationToken ct) =>
        Task.FromResult<LookUpResult>(File.Exists(FileOf(reference))
            ? new LookUpResult.Found(Path.GetFileName(FileOf(reference)), "written")
            : new LookUpResult.NotFound());

    private string FileOf(string reference) => Path.Combine(folder, $"{MessageIds.LocalPart(reference)}.eml");

    private static void Discard(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A draft left behind is no mail: only files named .eml are.
        }
    }
}
