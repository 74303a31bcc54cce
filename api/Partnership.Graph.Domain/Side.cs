namespace Partnership.Graph.Domain;

/// <summary>On which side of a partnership an organisation stands.</summary>
public enum Side
{
    /// <summary>Schools and school trusts.</summary>
    Education,

    /// <summary>NHS trusts and integrated care boards.</summary>
    Health,

    /// <summary>Neither: a council, charity, employer or university that supports both.</summary>
    Supporting,
}
