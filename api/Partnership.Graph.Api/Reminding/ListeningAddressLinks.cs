using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Links;

namespace Partnership.Graph.Api.Reminding;

/// <summary>
/// Links to the address this process listens on, for Development: it is known only once the server listens, and people on this
/// machine reach it there.
/// </summary>
internal sealed class ListeningAddressLinks(IServer server, LinkSigner signer) : ILetterLinks
{
    public LetterLinks ForPerson(NodeId person, ReminderTopic? topic, DateTimeOffset date) => Current().ForPerson(person, topic, date);

    public EventLinks ForEvent(NodeId person, NodeId eventId, DateTimeOffset date) => Current().ForEvent(person, eventId, date);

    private ILetterLinks Current() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
            ? new SignedLetterLinks(new LinkAddresses(OnThisMachine(address), signer))
            : new NoLetterLinks();

    // A server that listens on every address says so with a host that no browser can open.
    private static Uri OnThisMachine(string address)
    {
        var binding = BindingAddress.Parse(address);
        var host = binding.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : binding.Host;
        return new UriBuilder(binding.Scheme, host, binding.Port).Uri;
    }
}
