namespace Partnership.Graph.Functions.Local;

/// <summary>What the local host is to run, and with what.</summary>
internal sealed record LocalHostOptions
{
    /// <summary>The folder the app was published to, with <c>host.json</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>The connection string of the storage, for example Azurite's.</summary>
    public required string Storage { get; init; }

    /// <summary>App settings: the handler gets them as environment variables.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Where it is remembered when timers fired.</summary>
    public required string Memory { get; init; }

    /// <summary>Where HTTP functions are answered; <c>null</c> for nowhere.</summary>
    public string? Url { get; init; }

    /// <summary>Whether timers fire by their schedules; without, only when told to.</summary>
    public bool Timers { get; init; } = true;

    /// <summary>Where lines of the host and the handler go.</summary>
    public required Action<string> Log { get; init; }

    /// <summary>The clock schedules go by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
