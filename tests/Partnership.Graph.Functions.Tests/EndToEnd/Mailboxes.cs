using System.Diagnostics;
using System.Text.Json.Nodes;
using Partnership.Graph.Tools;

namespace Partnership.Graph.Functions.Tests.EndToEnd;

/// <summary>A mail as it arrived.</summary>
internal sealed record Arrived(string MessageId, string To, string Subject);

/// <summary>A real SMTP server, MailDev, with the mailboxes of everybody.</summary>
internal sealed class Mailboxes : IAsyncDisposable
{
    private readonly Process _maildev;
    private readonly HttpClient _client;

    private Mailboxes(Process maildev, HttpClient client, int smtp) => (_maildev, _client, Smtp) = (maildev, client, smtp);

    /// <summary>Where it takes mails.</summary>
    public int Smtp { get; }

    public static async Task<Mailboxes> StartAsync(CancellationToken cancellationToken)
    {
        var maildev = await NodeTools.StartAsync("maildev.mjs", cancellationToken);
        var ports = JsonNode.Parse(await maildev.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("MailDev did not start."))!;
        return new Mailboxes(maildev, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{(int)ports["web"]!}/") }, (int)ports["smtp"]!);
    }

    /// <summary>Every mail so far.</summary>
    public async Task<IReadOnlyList<Arrived>> ReadAsync(CancellationToken cancellationToken) =>
    [
        .. JsonNode.Parse(await _client.GetStringAsync("email", cancellationToken))!.AsArray().Select(mail => new Arrived(
            ((string)mail!["headers"]!["message-id"]!).Trim('<', '>'), (string)mail["to"]![0]!["address"]!, (string)mail["subject"]!)),
    ];

    public async ValueTask DisposeAsync()
    {
        _maildev.StandardInput.Close();
        await _maildev.WaitForExitAsync(CancellationToken.None);
        _maildev.Dispose();
        _client.Dispose();
    }
}
