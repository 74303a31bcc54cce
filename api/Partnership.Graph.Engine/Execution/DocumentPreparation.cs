using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;
using Partnership.Graph.Engine.Validation;

namespace Partnership.Graph.Engine.Execution;

/// <summary>Parses and validates documents, each text once as long as it is remembered.</summary>
internal sealed class DocumentPreparation(ExecutableSchema schema, ExecutorOptions options)
{
    // Even the smallest document costs an entry and a tree.
    private const int EntryBytes = 256;

    private readonly LruCache<DocumentHash, PreparedDocument> _documents = new(options.DocumentCacheBytes);
    private readonly ValidationOptions _validation = options.Validation with
    {
        CustomScalarLiteral = (scalar, literal) => Judge(schema.Scalars, scalar, literal),
    };

    /// <summary>The document of a text, or what is wrong with it.</summary>
    public PreparedDocument Prepare(Source source)
    {
        var text = source.Body.Span;
        var hash = DocumentHash.Of(text);
        if (_documents.TryGet(hash, out var known))
            return known;

        var prepared = Prepare(source, hash);
        _documents.Add(hash, prepared, text.Length + EntryBytes);
        return prepared;
    }

    private PreparedDocument Prepare(Source source, DocumentHash hash)
    {
        var parsed = Parser.Parse(source, options.Parser);
        if (parsed.Document is not { } document)
            return PreparedDocument.Invalid([parsed.Error!]);
        var errors = DocumentValidator.Validate(schema.Schema, document, _validation);
        return errors.Count > 0 ? PreparedDocument.Invalid(errors) : PreparedDocument.Valid(hash, document);
    }

    private static string? Judge(InputScalars scalars, ScalarType scalar, ValueNode literal) =>
        scalars.TryRead(scalar, RawScalar.Of(literal), out _, out var problem)
            ? null
            : $"{char.ToUpperInvariant(problem[0])}{problem[1..]}";
}
