namespace Partnership.Graph.Reminders.Links;

/// <summary>What a signed link says.</summary>
/// <param name="Purpose">What it is good for.</param>
/// <param name="Subjects">
/// What it is about, in an order of the purpose's own: the person and the topic to unsubscribe from; the reminder to
/// confirm; the person whose calendar it is. Up to four, each of 1 to 128 characters without control characters.
/// </param>
/// <param name="ExpiresAt">From when on it is good for nothing; whole seconds.</param>
public sealed record SignedLink(LinkPurpose Purpose, IReadOnlyList<string> Subjects, DateTimeOffset ExpiresAt);

/// <summary>What a token from a link turned out to be.</summary>
public abstract record LinkCheck
{
    private LinkCheck()
    {
    }

    /// <summary>Signed by us, for this purpose, and still good.</summary>
    /// <param name="Link">What it says.</param>
    public sealed record Good(SignedLink Link) : LinkCheck;

    /// <summary>Signed by us for this purpose, but its time is over: say so, and how to get a new one.</summary>
    /// <param name="Link">What it said.</param>
    public sealed record Expired(SignedLink Link) : LinkCheck;

    /// <summary>Not signed by us, signed with a key no longer in use, changed on the way, or for another purpose. Which of them is nobody's business.</summary>
    public sealed record Invalid : LinkCheck;
}
