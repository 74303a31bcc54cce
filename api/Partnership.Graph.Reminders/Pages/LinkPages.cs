using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Links;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Reminders.Pages;

/// <summary>
/// Everything that is reached by an address in a mail, and the receipts of GOV.UK Notify. Reading never does anything, because mail
/// programs and scanners open every link; only a POST acts. The same for every host.
/// </summary>
public sealed class LinkPages
{
    private readonly LinkSigner _signer;
    private readonly TimeProvider _clock;
    private readonly PageWriter _writer;
    private readonly UnsubscribePage _unsubscribe;
    private readonly ConfirmPage _confirm;
    private readonly CannotMakeItPage _cannot;
    private readonly CalendarFiles _calendars;
    private readonly ReceiptEndpoint _receipts;
    private readonly Action<Exception> _away;

    /// <summary>Answers from the graph behind <paramref name="ports"/>.</summary>
    /// <param name="ports">What the pipeline reaches out to.</param>
    /// <param name="signer">Checks the links.</param>
    /// <param name="settings">The sender's name and address, and the token of receipts.</param>
    /// <param name="receipts">Takes receipts.</param>
    /// <param name="confirm">Confirms an event for somebody; <c>null</c> where this host cannot: the answer is then recorded only.</param>
    public LinkPages(ReminderPorts ports, LinkSigner signer, IOptions<MailSettings> settings, MailReceipts receipts, ConfirmFor? confirm = null)
    {
        var from = settings.Value.From;
        var answers = new EventAnswers(ports);
        (_signer, _clock, _away) = (signer, ports.Clock, failure => ports.Failed(new ReminderFailure(ReminderProgress.OnlyId(), "answer a link of a mail", failure)));
        _writer = new PageWriter(settings.Value.FromName);
        _unsubscribe = new UnsubscribePage(ports);
        _confirm = new ConfirmPage(ports, answers, confirm);
        _cannot = new CannotMakeItPage(ports, answers);
        _calendars = new CalendarFiles(ports, settings.Value.FromName, from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        _receipts = new ReceiptEndpoint(receipts, settings.Value.Notify.ReceiptToken);
    }

    /// <summary>Answers a request.</summary>
    /// <returns><c>null</c> where the path is none of these pages'.</returns>
    public async Task<LinkAnswer?> AnswerAsync(LinkRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await PageOfAsync(request, cancellationToken);
        }
        catch (Exception away) when (StoreOccupiedException.IsOutage(away))
        {
            _away(away);
            return await _writer.WriteAsync(KindRefusals.Away());
        }
    }

    private async Task<LinkAnswer?> PageOfAsync(LinkRequest request, CancellationToken cancellationToken)
    {
        switch (request.Path.Split('/'))
        {
            case ["notify", "receipt"]:
                return await _receipts.AnswerAsync(request, cancellationToken);
            case ["reminders", "unsubscribe", var token]:
                return await ShowAsync(request, token, LinkPurpose.Unsubscribe, _unsubscribe.AnswerAsync, cancellationToken);
            case ["reminders", "confirm", var token]:
                return await ShowAsync(request, token, LinkPurpose.Confirm, _confirm.AnswerAsync, cancellationToken);
            case ["reminders", "cannot-make-it", var token]:
                return await ShowAsync(request, token, LinkPurpose.CannotMakeIt, _cannot.AnswerAsync, cancellationToken);
            case ["calendars", "events", var file] when file.EndsWith(".ics", StringComparison.Ordinal):
                return await FileAsync(request, file[..^4], LinkPurpose.EventFile, _calendars.EventAsync, cancellationToken);
            case ["calendars", var file] when file.EndsWith(".ics", StringComparison.Ordinal):
                return await FileAsync(request, file[..^4], LinkPurpose.CalendarFeed, _calendars.FeedAsync, cancellationToken);
            default:
                return null;
        }
    }

    private async Task<LinkAnswer> ShowAsync(
        LinkRequest request, string token, LinkPurpose purpose, Func<LinkRequest, SignedLink, CancellationToken, Task<PageContent>> answer, CancellationToken cancellationToken)
    {
        if (!request.Reads && request.Method != "POST")
            return LinkAnswer.NotAllowed("GET, HEAD, POST");
        return await _writer.WriteAsync(_signer.Check(token, purpose, _clock.GetUtcNow()) switch
        {
            LinkCheck.Good good => await answer(request, good.Link, cancellationToken),
            LinkCheck.Expired expired => KindRefusals.Expired(expired.Link.ExpiresAt),
            _ => KindRefusals.Unknown(),
        });
    }

    private async Task<LinkAnswer> FileAsync(
        LinkRequest request, string token, LinkPurpose purpose, Func<LinkRequest, SignedLink, CancellationToken, Task<LinkAnswer?>> answer, CancellationToken cancellationToken)
    {
        if (!request.Reads)
            return LinkAnswer.NotAllowed("GET, HEAD");
        return _signer.Check(token, purpose, _clock.GetUtcNow()) switch
        {
            LinkCheck.Good good when await answer(request, good.Link, cancellationToken) is { } file => file,
            LinkCheck.Good => await _writer.WriteAsync(KindRefusals.Gone()),
            LinkCheck.Expired expired => await _writer.WriteAsync(KindRefusals.Expired(expired.Link.ExpiresAt)),
            _ => await _writer.WriteAsync(KindRefusals.Unknown()),
        };
    }
}

/// <summary>Confirms an event in the name of a person who has a link for it.</summary>
/// <returns>Whether it is confirmed now: not where the person may not, or the event cannot be.</returns>
public delegate Task<bool> ConfirmFor(Domain.Identifiers.NodeId person, Domain.Identifiers.NodeId eventId, CancellationToken cancellationToken);

/// <summary>Registers the pages.</summary>
public static class LinkPagesServices
{
    /// <summary>Adds <see cref="LinkPages"/>; the pipeline and the mails must be there.</summary>
    public static IServiceCollection AddLinkPages(this IServiceCollection services) => services.AddSingleton(provider => new LinkPages(
        provider.GetRequiredService<ReminderPorts>(),
        provider.GetRequiredService<LinkSigner>(),
        provider.GetRequiredService<IOptions<MailSettings>>(),
        provider.GetRequiredService<MailReceipts>(),
        provider.GetService<ConfirmFor>()));
}
