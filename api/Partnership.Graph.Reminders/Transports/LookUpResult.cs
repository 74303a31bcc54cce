namespace Partnership.Graph.Reminders.Transports;

/// <summary>What a provider says about a mail it is asked for by reference.</summary>
public abstract record LookUpResult
{
    private LookUpResult()
    {
    }

    /// <summary>It was taken.</summary>
    /// <param name="Reference">What the provider calls it.</param>
    /// <param name="Status">How far it got, in the provider's word, for example <c>delivered</c>.</param>
    public sealed record Found(string Reference, string Status) : LookUpResult;

    /// <summary>The provider knows no such mail.</summary>
    public sealed record NotFound : LookUpResult;

    /// <summary>The provider could not be asked.</summary>
    /// <param name="Reason">What went wrong, for people.</param>
    public sealed record Unknown(string Reason) : LookUpResult;
}
