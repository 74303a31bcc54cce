using System.Security.Cryptography;
using Partnership.Graph.Reminders.Links;

namespace Partnership.Graph.Hosting;

/// <summary>
/// The key that links in mails are signed with in Development where the settings give none: made once and kept beside the store, for
/// its owner's eyes only, so that links work after a restart.
/// </summary>
internal sealed class DevelopmentLinkKey(string dataFolder)
{
    /// <summary>The key's file.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(dataFolder, "development-link-key.txt"));

    /// <summary>The key in base64; made if there is none.</summary>
    /// <exception cref="ConfigurationException">The file can be read by others, or holds no key.</exception>
    public string FindOrMake()
    {
        if (!File.Exists(Path))
            OwnerOnlyFile.Create(Path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(LinkKey.MinBytes)));
        if (OwnerOnlyFile.IsOpenToOthers(Path))
            throw new ConfigurationException($"The key {Path} can be read by others than its owner, so links signed with it cannot be trusted. Delete it; the next start makes a new one.");
        var text = File.ReadAllText(Path).Trim();
        return LinkKey.FromBase64(text) is null
            ? throw new ConfigurationException($"The file {Path} holds no key for links. Delete it; the next start makes a new one.")
            : text;
    }
}
