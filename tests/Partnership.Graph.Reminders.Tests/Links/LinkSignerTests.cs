using Partnership.Graph.Reminders.Links;

namespace Partnership.Graph.Reminders.Tests.Links;

public sealed class LinkSignerTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 6, 8, 0, 0, TimeSpan.Zero);
    private static readonly LinkKey Old = Key(1);
    private static readonly LinkKey Current = Key(2);
    private static readonly SignedLink Unsubscribe = new(LinkPurpose.Unsubscribe, ["Person:0198", "ROUTINE"], Now.AddDays(30));

    [Fact]
    public void A_link_comes_back_as_it_was_signed()
    {
        var good = Assert.IsType<LinkCheck.Good>(new LinkSigner([Current]).Check(new LinkSigner([Current]).Sign(Unsubscribe), LinkPurpose.Unsubscribe, Now));

        Assert.Equal(Unsubscribe.Subjects, good.Link.Subjects);
        Assert.Equal(Unsubscribe.ExpiresAt, good.Link.ExpiresAt);
    }

    [Theory]
    [InlineData(LinkPurpose.Confirm)]
    [InlineData(LinkPurpose.CannotMakeIt)]
    [InlineData(LinkPurpose.CalendarFeed)]
    [InlineData(LinkPurpose.EventFile)]
    public void A_link_for_one_purpose_is_good_for_no_other(LinkPurpose other) =>
        Assert.IsType<LinkCheck.Invalid>(new LinkSigner([Current]).Check(new LinkSigner([Current]).Sign(Unsubscribe), other, Now));

    [Fact]
    public void A_link_is_good_until_it_expires_and_not_at_that_moment()
    {
        var signer = new LinkSigner([Current]);
        var token = signer.Sign(Unsubscribe);

        Assert.IsType<LinkCheck.Good>(signer.Check(token, LinkPurpose.Unsubscribe, Now.AddDays(30).AddTicks(-1)));
        Assert.IsType<LinkCheck.Expired>(signer.Check(token, LinkPurpose.Unsubscribe, Now.AddDays(30)));
    }

    [Fact]
    public void A_key_put_behind_a_new_one_still_checks_and_one_taken_away_does_not()
    {
        var token = new LinkSigner([Old]).Sign(Unsubscribe);

        Assert.IsType<LinkCheck.Good>(new LinkSigner([Current, Old]).Check(token, LinkPurpose.Unsubscribe, Now));
        Assert.IsType<LinkCheck.Invalid>(new LinkSigner([Current]).Check(token, LinkPurpose.Unsubscribe, Now));
        Assert.StartsWith(Current.Id, new LinkSigner([Current, Old]).Sign(Unsubscribe), StringComparison.Ordinal);
    }

    [Fact]
    public void Changing_any_character_makes_a_link_invalid()
    {
        var signer = new LinkSigner([Current]);
        var token = signer.Sign(Unsubscribe);

        for (var i = 0; i < token.Length; i++)
        {
            var changed = string.Concat(token.AsSpan(0, i), token[i] == 'A' ? "B" : "A", token.AsSpan(i + 1));
            Assert.IsType<LinkCheck.Invalid>(signer.Check(changed, LinkPurpose.Unsubscribe, Now));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("ü.ü.ü")]
    public void Any_text_may_be_asked_about(string token) =>
        Assert.IsType<LinkCheck.Invalid>(new LinkSigner([Current]).Check(token, LinkPurpose.Unsubscribe, Now));

    [Fact]
    public void A_token_without_its_signature_or_of_another_length_is_invalid()
    {
        var signer = new LinkSigner([Current]);
        var token = signer.Sign(Unsubscribe);

        Assert.IsType<LinkCheck.Invalid>(signer.Check(token[..^1], LinkPurpose.Unsubscribe, Now));
        Assert.IsType<LinkCheck.Invalid>(signer.Check(token + "=", LinkPurpose.Unsubscribe, Now));
        Assert.IsType<LinkCheck.Invalid>(signer.Check(token[..(token.LastIndexOf('.') + 1)], LinkPurpose.Unsubscribe, Now));
        Assert.IsType<LinkCheck.Invalid>(signer.Check(new string('x', 100_000), LinkPurpose.Unsubscribe, Now));
    }

    [Fact]
    public void A_subject_cannot_pass_for_two()
    {
        Assert.Throws<ArgumentException>(() => new LinkSigner([Current]).Sign(Unsubscribe with { Subjects = ["Person:1\nCHANGED"] }));
        Assert.Throws<ArgumentException>(() => new LinkSigner([Current]).Sign(Unsubscribe with { Subjects = [] }));
    }

    [Fact]
    public void The_longest_link_fits_into_a_header()
    {
        var links = new LinkAddresses(new Uri("https://a-rather-long-name-of-a-host.partnerships.example.org/with/a/path/"), new LinkSigner([Current]));

        var longest = links.Of(Unsubscribe with { Subjects = [.. Enumerable.Repeat(new string('x', 128), 4)] });
        Assert.InRange($"List-Unsubscribe: <{longest.AbsoluteUri}>".Length, 1, 998);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    public void A_key_is_base64_of_32_bytes_or_more(string text) => Assert.Null(LinkKey.FromBase64(text));

    [Theory]
    [InlineData("https://example.org/partnerships", "https://example.org/partnerships/calendars/", "webcal://example.org/partnerships/calendars/")]
    [InlineData("http://localhost:5080/", "http://localhost:5080/calendars/", "webcal://localhost:5080/calendars/")]
    public void A_feed_has_an_address_under_the_public_one_and_one_that_opens_a_calendar(string publicAddress, string address, string webcal)
    {
        var links = new LinkAddresses(new Uri(publicAddress), new LinkSigner([Current]));
        var feed = new SignedLink(LinkPurpose.CalendarFeed, ["Person:0198"], Now + LinkAddresses.LongLife);

        Assert.StartsWith(address, links.Of(feed).AbsoluteUri, StringComparison.Ordinal);
        Assert.StartsWith(webcal, links.Webcal(feed).AbsoluteUri, StringComparison.Ordinal);
        Assert.EndsWith(".ics", links.Webcal(feed).AbsoluteUri, StringComparison.Ordinal);
    }

    private static LinkKey Key(byte fill) => LinkKey.FromBase64(Convert.ToBase64String(Enumerable.Repeat(fill, 32).ToArray()))!;
}
