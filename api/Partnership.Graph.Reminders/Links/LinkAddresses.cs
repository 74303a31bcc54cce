namespace Partnership.Graph.Reminders.Links;

/// <summary>The addresses of signed links, under the address people reach this product by.</summary>
/// <param name="publicAddress">Where the product is reached from outside, for example <c>https://partnerships.example.org/</c>.</param>
/// <param name="signer">Signs them.</param>
public sealed class LinkAddresses(Uri publicAddress, LinkSigner signer)
{
    /// <summary>How long a feed or an unsubscribe link is good: two years. Calendar programs keep the address they were given.</summary>
    public static readonly TimeSpan LongLife = TimeSpan.FromDays(730);

    private readonly Uri _base = publicAddress.AbsoluteUri.EndsWith('/') ? publicAddress : new Uri($"{publicAddress.AbsoluteUri}/");

    /// <summary>The product's own pages, <paramref name="path"/> being relative.</summary>
    public Uri Page(string path) => new(_base, path);

    /// <summary>The address of <paramref name="link"/>: <c>reminders/unsubscribe/…</c>, <c>calendars/….ics</c> and so on.</summary>
    public Uri Of(SignedLink link)
    {
        var token = signer.Sign(link);
        return Page(link.Purpose switch
        {
            LinkPurpose.Unsubscribe => $"reminders/unsubscribe/{token}",
            LinkPurpose.Confirm => $"reminders/confirm/{token}",
            LinkPurpose.CannotMakeIt => $"reminders/cannot-make-it/{token}",
            LinkPurpose.CalendarFeed => $"calendars/{token}.ics",
            _ => $"calendars/events/{token}.ics",
        });
    }

    /// <summary>A calendar feed's address in the scheme that opens a calendar program: <c>webcal:</c>.</summary>
    public Uri Webcal(SignedLink feed) => new UriBuilder(Of(feed)) { Scheme = "webcal", Port = _base.IsDefaultPort ? -1 : _base.Port }.Uri;
}
