namespace Partnership.Graph.Fuzz.Fuzzing;

/// <summary>How far an input got.</summary>
internal enum FuzzVerdict
{
    /// <summary>The parser refused it.</summary>
    NotParsed,

    /// <summary>It broke a rule of validation or a limit.</summary>
    NotValid,

    /// <summary>The request was refused: its variables, its operation, its cost.</summary>
    Refused,

    /// <summary>It was executed, with errors of fields.</summary>
    ExecutedWithErrors,

    /// <summary>It was executed.</summary>
    Executed,
}
