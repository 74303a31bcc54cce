namespace Partnership.Graph.Benchmarks.Functions;

/// <summary>What the handler is told: a store, a folder for mails, and a working morning, since nobody is mailed at night.</summary>
internal static class FunctionsSettings
{
    /// <summary>When it is for the handler as it starts.</summary>
    public const string StartsAt = "2026-11-24T09:30:00Z";

    public static Dictionary<string, string> Of(string store, string mails) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Clock__StartsAt"] = StartsAt,
        ["Store__Path"] = store,
        ["Mail__Pickup__Folder"] = mails,
        // It brings its own runtime, and is not to find another.
        ["DOTNET_ROOT"] = "/nowhere",
    };
}
