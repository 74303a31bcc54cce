using System.Text.Json;

namespace Partnership.Graph.BrowserTests;

/// <summary>Chromium's own record of its network: which hosts it looked up, asked for or connected to.</summary>
/// <see href="https://www.chromium.org/for-testers/providing-network-details/"/>
public sealed class NetLog
{
    private static readonly string[] EventTypes = ["URL_REQUEST_START_JOB", "HOST_RESOLVER_MANAGER_REQUEST", "DNS_TRANSACTION", "TCP_CONNECT_ATTEMPT"];

    private NetLog(IReadOnlyList<string> contacts) => Contacts = contacts;

    /// <summary>Every address looked up, asked for or connected to, in order: "event address".</summary>
    public IReadOnlyList<string> Contacts { get; }

    /// <summary>Those that are not this machine.</summary>
    public IEnumerable<string> Foreign => Contacts.Where(contact =>
        !contact.Contains("//localhost", StringComparison.Ordinal)
        && !contact.Contains("127.0.0.1", StringComparison.Ordinal)
        && !contact.Contains(" [::1]", StringComparison.Ordinal));

    public static async Task<NetLog> ReadAsync(string file)
    {
        await using var stream = File.OpenRead(file);
        using var log = await JsonDocument.ParseAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        var types = log.RootElement.GetProperty("constants").GetProperty("logEventTypes");
        var wanted = EventTypes.ToDictionary(name => types.GetProperty(name).GetInt32());
        return new NetLog([.. log.RootElement.GetProperty("events").EnumerateArray()
            .Where(entry => wanted.ContainsKey(entry.GetProperty("type").GetInt32()))
            .Select(entry => (Type: wanted[entry.GetProperty("type").GetInt32()], Address: AddressOf(entry)))
            .Where(contact => contact.Address is not null)
            .Select(contact => $"{contact.Type} {contact.Address}")]);
    }

    private static string? AddressOf(JsonElement entry)
    {
        if (!entry.TryGetProperty("params", out var parameters))
            return null;

        foreach (var name in (string[])["url", "host", "hostname", "address"])
        {
            if (parameters.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
                return value.GetString();
        }

        return null;
    }
}
