using Microsoft.AspNetCore.Components;

namespace Partnership.Graph.Reminders.Mails.Blocks;

/// <summary>A part of a mail, which knows how it looks in HTML and how in plain text.</summary>
public abstract class MailBlock : ComponentBase
{
    /// <summary>The form that is being written.</summary>
    [CascadingParameter]
    public MailFormat Format { get; set; }

    /// <summary>What the part holds.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Whether plain text is being written.</summary>
    protected bool IsText => Format == MailFormat.Text;
}
