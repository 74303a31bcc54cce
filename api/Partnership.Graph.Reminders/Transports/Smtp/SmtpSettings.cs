using System.Globalization;
using System.Net;

namespace Partnership.Graph.Reminders.Transports.Smtp;

/// <summary>The SMTP server that sends the mails.</summary>
public sealed class SmtpSettings
{
    /// <summary>The server's host name.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port; default 587.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is kept private; default <see cref="SmtpSecurity.StartTls"/>.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>The user to log in as; <c>null</c> for a server that asks for none.</summary>
    public string? UserName { get; set; }

    /// <summary>The user's password.</summary>
    public string? Password { get; set; }

    /// <summary>The name this machine gives itself; default is its host name.</summary>
    public string? LocalName { get; set; }

    /// <summary>How long one answer may take; default 30 seconds, 1 second to 10 minutes. The answer to a whole mail may take four times as long.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many connections may be open at once; default 4, 1 to 50.</summary>
    public int MaxConnections { get; set; } = 4;

    /// <summary>How many mails go over one connection before it is closed; default 100, 1 to 10,000.</summary>
    public int MaxMailsPerConnection { get; set; } = 100;

    /// <summary>What is wrong with the settings; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown)
            yield return $"Mail:Smtp:Host is '{Host}', which is no host name: name the mail server, for example 'smtp.example.org'.";
        if (Port is < 1 or > 65535)
            yield return string.Create(CultureInfo.InvariantCulture, $"Mail:Smtp:Port is {Port}: a port is 1 to 65535; 587 is usual for StartTls, 465 for ImplicitTls.");
        if (string.IsNullOrEmpty(UserName) != string.IsNullOrEmpty(Password))
            yield return "Mail:Smtp has one of UserName and Password: give both, or neither for a server that asks for none.";
        if (Security == SmtpSecurity.None && !string.IsNullOrEmpty(Password) && !IsThisMachine)
            yield return $"Mail:Smtp would send its password to '{Host}' for everyone on the way to read: set Security to StartTls or ImplicitTls.";
        if (!Enum.IsDefined(Security))
            yield return $"Mail:Smtp:Security is '{Security}': it is StartTls, ImplicitTls or None.";
        if (LocalName is { } name && Uri.CheckHostName(name) != UriHostNameType.Dns)
            yield return $"Mail:Smtp:LocalName is '{name}', which is no host name: give this machine's, or leave it out.";
        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(10))
            yield return $"Mail:Smtp:Timeout is {Timeout}: it is 00:00:01 to 00:10:00.";
        if (MaxConnections is < 1 or > 50)
            yield return string.Create(CultureInfo.InvariantCulture, $"Mail:Smtp:MaxConnections is {MaxConnections}: it is 1 to 50.");
        if (MaxMailsPerConnection is < 1 or > 10_000)
            yield return string.Create(CultureInfo.InvariantCulture, $"Mail:Smtp:MaxMailsPerConnection is {MaxMailsPerConnection}: it is 1 to 10000.");
    }

    private bool IsThisMachine => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}

/// <summary>How an SMTP connection is kept private.</summary>
public enum SmtpSecurity
{
    /// <summary>It begins in the clear and must change to TLS before anything is said; a server that cannot is not used.</summary>
    StartTls,

    /// <summary>TLS from the first byte, usually on port 465.</summary>
    ImplicitTls,

    /// <summary>In the clear: for a server on this machine or in a network of one's own.</summary>
    None,
}
