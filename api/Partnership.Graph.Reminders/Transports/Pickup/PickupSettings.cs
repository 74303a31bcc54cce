namespace Partnership.Graph.Reminders.Transports.Pickup;

/// <summary>Where mails are put when no server sends them.</summary>
public sealed class PickupSettings
{
    /// <summary>The folder, made when it is missing; default <c>mails</c> in the working folder.</summary>
    public string Folder { get; set; } = "mails";

    /// <summary>What is wrong with the settings; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Folder)) yield return "Mail:Pickup:Folder is empty: name the folder that mails are put into.";
        else if (File.Exists(Folder)) yield return $"Mail:Pickup:Folder is '{Folder}', which is a file: name a folder.";
    }
}
