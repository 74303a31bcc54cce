using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem.Validation;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>Makes a schema of type system documents: put together, check (chapter 3), assemble.</summary>
public static class SchemaBuilder
{
    /// <summary>
    /// Builds one schema of one or more documents, whose order does not matter for the result's meaning.
    /// Mistakes are values: the result holds either a valid schema or all errors.
    /// </summary>
    public static SchemaBuildResult Build(params IEnumerable<DocumentNode> documents)
    {
        var definitions = documents.SelectMany(document => document.Definitions).ToList();
        var draft = new SchemaDraft(definitions, BuiltInDefinitions.Draft);
        var errors = SchemaRules.Check(draft);
        return errors.IsEmpty
            ? new SchemaBuildResult(SchemaAssembly.Assemble(draft), [])
            : new SchemaBuildResult(null, errors.InOrderOf(definitions));
    }

    /// <summary>Parses and builds; syntax errors are reported like all others, each source's first one.</summary>
    public static SchemaBuildResult Build(params IEnumerable<Source> sources)
    {
        var errors = new List<GraphQLError>();
        var documents = new List<DocumentNode>();
        foreach (var source in sources)
        {
            var parsed = Parser.Parse(source, ParserOptions.SchemaFiles);
            if (parsed.Document is { } document)
                documents.Add(document);
            if (parsed.Error is { } error)
                errors.Add(error with { Message = $"{source.Name}:{error.Locations[0].Line}:{error.Locations[0].Column}: {error.Message}" });
        }

        return errors.Count == 0 ? Build(documents) : new SchemaBuildResult(null, errors);
    }
}
