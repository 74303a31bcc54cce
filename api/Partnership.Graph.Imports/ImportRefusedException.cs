namespace Partnership.Graph.Imports;

/// <summary>
/// A file is not taken, so nothing of it is written. The message names the file, the place and the rule it breaks; where
/// there is a way out, it says that too.
/// </summary>
public sealed class ImportRefusedException : Exception
{
    /// <summary>Refuses a file.</summary>
    /// <param name="reason">The kind of refusal.</param>
    /// <param name="file">The file, as its source names it.</param>
    /// <param name="place">Where in the file: a line, a line and a column, or the whole file.</param>
    /// <param name="rule">The rule that is broken and the way out, as the end of a sentence that begins with file and place.</param>
    /// <param name="inner">What it was noticed by.</param>
    public ImportRefusedException(RefusalReason reason, string file, string place, string rule, Exception? inner = null)
        : base($"{file}, {place}: {rule}", inner) => (Reason, File, Place, Rule) = (reason, file, place, rule);

    /// <summary>The kind of refusal.</summary>
    public RefusalReason Reason { get; }

    /// <summary>The file, as its source names it.</summary>
    public string File { get; }

    /// <summary>Where in the file.</summary>
    public string Place { get; }

    /// <summary>The rule that is broken and the way out.</summary>
    public string Rule { get; }
}

/// <summary>Why a file is not taken.</summary>
public enum RefusalReason
{
    /// <summary>It cannot be read or fetched.</summary>
    Unreachable,

    /// <summary>It is a web page, another kind of file or another register's extract.</summary>
    NotTheRegister,

    /// <summary>It ends too early.</summary>
    Truncated,

    /// <summary>Its bytes are not text in the register's encoding.</summary>
    WrongEncoding,

    /// <summary>Its quotes, lines or braces do not fit together.</summary>
    Malformed,

    /// <summary>More of its rows cannot be understood than a sound file has.</summary>
    TooManyRejected,

    /// <summary>It has far more or fewer rows than the last one.</summary>
    SizeChanged,

    /// <summary>It is older than the last one.</summary>
    OlderSnapshot,

    /// <summary>What it would do has changed since it was looked at.</summary>
    ChangedSincePreview,

    /// <summary>Another process kept the store busy, or the store does not answer.</summary>
    StoreBusy,
}
