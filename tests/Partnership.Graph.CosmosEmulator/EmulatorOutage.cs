namespace Partnership.Graph.CosmosEmulator;

/// <summary>How an account is away, for as long as a test says.</summary>
public enum EmulatorOutage
{
    /// <summary>It is not: requests are answered.</summary>
    None,

    /// <summary>Its throughput is used up: requests about items are turned away with 429.</summary>
    Throttled,

    /// <summary>It says of itself that it is away: requests about items are answered with 503.</summary>
    Unavailable,

    /// <summary>Nobody is there: no connection comes about.</summary>
    Unreachable,

    /// <summary>Somebody is there and never answers.</summary>
    Silent,
}

/// <summary>No connection came about.</summary>
public sealed class EmulatorUnreachableException() : Exception("The emulated account is away.");
