using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;
using Partnership.Graph.Engine.Validation;

namespace Partnership.Graph.Engine.Execution;

/// <summary>Parses and validates documents, each text once as long as it is remembered.</summary>
internal sealed class DocumentPreparation(ExecutableSchema schema, ExecutorOptions options)
{
    private readonly LruCache<DocumentHash, PreparedDocument> _documents = new(options.DocumentCacheSize);
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
        if (text.Length <= options.MaxCachedDocumentBytes)
            _documents.Add(hash, prepared);
        return prepared;
    }

    private PreparedDocument Prepare(Source source, DocumentHash hash)
    {
        var parsed = Parser.Parse(source, options.Parser);
        return parsed.Document is not { } document
            ? new PreparedDocument(hash, Document: null, [parsed.Error!])
            : new PreparedDocument(hash, document, DocumentValidator.Validate(schema.Schema, document, _validation));
    }

    private static string? Judge(InputScalars scalars, ScalarType scalar, ValueNode literal) =>
        literal is ListValueNode or ObjectValueNode || scalars.TryRead(scalar, RawScalar.Of(literal), out _, out var problem)
            ? null
            : $"{char.ToUpperInvariant(problem[0])}{problem[1..]}";
}
