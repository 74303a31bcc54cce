using MailKit;

namespace Partnership.Graph.Reminders.Transports.Smtp;

/// <summary>Knows whether the whole of a mail has gone out: from then on the server may have it, whatever is heard from it.</summary>
/// <param name="whenAll">What to do at that moment.</param>
internal sealed class HandedOver(Action whenAll) : ITransferProgress
{
    /// <summary>Whether all of it has gone out.</summary>
    public bool All { get; private set; }

    /// <inheritdoc/>
    public void Report(long bytesTransferred, long totalSize)
    {
        if (All || bytesTransferred < totalSize) return;
        All = true;
        whenAll();
    }

    /// <inheritdoc/>
    public void Report(long bytesTransferred)
    {
        // Without the size there is nothing to compare with; the size of a mail is always known.
    }
}
