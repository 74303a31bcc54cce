namespace Partnership.Graph.Reminders.Mails.Blocks;

/// <summary>The two forms of a mail, both written by the same components from the same facts.</summary>
public enum MailFormat
{
    /// <summary>HTML.</summary>
    Html,

    /// <summary>Plain text.</summary>
    Text,
}
