namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>3.13 The names of the directives of the specification.</summary>
public static class BuiltInDirectives
{
    /// <summary>3.13.1 Leaves a selection out when its condition is true.</summary>
    public const string Skip = "skip";

    /// <summary>3.13.2 Takes a selection in only when its condition is true.</summary>
    public const string Include = "include";

    /// <summary>3.13.3 Says that something should not be used any more.</summary>
    public const string Deprecated = "deprecated";

    /// <summary>3.13.4 Says where a scalar's format is specified.</summary>
    public const string SpecifiedBy = "specifiedBy";

    /// <summary>3.13.5 Says that exactly one field of an input object must be given.</summary>
    public const string OneOf = "oneOf";

    /// <summary>The reason of a deprecation that gives none.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary>Whether the specification, not the user, defines the directive of that name.</summary>
    public static bool Contains(string name) => name is Skip or Include or Deprecated or SpecifiedBy or OneOf;
}
