using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Tests.TypeSystem;

/// <summary>Schemas of the tests, written in place.</summary>
internal static class SchemaDocument
{
    /// <summary>The schema of a valid document.</summary>
    public static Schema Valid(string sdl)
    {
        var result = SchemaBuilder.Build(new Source(sdl, "test.graphql"));
        Assert.Empty(result.Errors.Select(error => error.Message));
        return result.Schema!;
    }

    /// <summary>The messages of an invalid document.</summary>
    public static IEnumerable<string> ErrorsOf(string sdl)
    {
        var result = SchemaBuilder.Build(new Source(sdl, "test.graphql"));
        Assert.Null(result.Schema);
        return result.Errors.Select(error => error.Message);
    }
}
