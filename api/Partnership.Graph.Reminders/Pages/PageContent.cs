namespace Partnership.Graph.Reminders.Pages;

/// <summary>What a page says; how it looks is decided in one place.</summary>
/// <param name="Title">The heading, also the window's title.</param>
public sealed record PageContent(string Title)
{
    /// <summary>The status the page is answered with.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What it says, one text a paragraph.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>What it is about, name by name.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    /// <summary>What can be done here; <c>null</c> for nothing.</summary>
    public PageForm? Form { get; init; }
}

/// <summary>The one thing that can be done on a page; it is posted to the page's own address.</summary>
/// <param name="Button">What the button says.</param>
public sealed record PageForm(string Button)
{
    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 500;

    /// <summary>The name of the field of <see cref="Choice"/>.</summary>
    public const string ChoiceField = "choice";

    /// <summary>The name of the field of the note.</summary>
    public const string NoteField = "note";

    /// <summary>What is chosen where the page can do two things.</summary>
    public string? Choice { get; init; }

    /// <summary>The label of a note that may be left; <c>null</c> for none.</summary>
    public string? NoteLabel { get; init; }
}
