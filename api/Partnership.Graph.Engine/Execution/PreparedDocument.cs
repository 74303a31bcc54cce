using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Execution;

/// <summary>A document after parsing and validation: what every request with the same text shares.</summary>
internal sealed class PreparedDocument
{
    private readonly DocumentNode? _document;
    private readonly OperationDefinitionNode[] _operations;
    private readonly HashSet<string> _conditions = [];

    private PreparedDocument(DocumentHash hash, DocumentNode? document, IReadOnlyList<GraphQLError> errors)
    {
        Hash = hash;
        Errors = errors;
        _document = document;
        _operations = [.. (document?.Definitions ?? []).OfType<OperationDefinitionNode>()];
        foreach (var definition in document?.Definitions ?? [])
        {
            if ((definition as OperationDefinitionNode)?.SelectionSet is { } selectionSet)
                CollectConditions(selectionSet);
            else if (definition is FragmentDefinitionNode fragment)
                CollectConditions(fragment.SelectionSet);
        }
    }

    /// <summary>The SHA-256 of its text.</summary>
    public DocumentHash Hash { get; }

    /// <summary>The document.</summary>
    public DocumentNode Document => _document!;

    /// <summary>Why it cannot be executed; then there is no document.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    public static PreparedDocument Valid(DocumentHash hash, DocumentNode document) => new(hash, document, []);

    public static PreparedDocument Invalid(IReadOnlyList<GraphQLError> errors) => new(default, document: null, errors);

    /// <summary>Whether a variable decides a <c>@skip</c> or <c>@include</c>, and with it the plan.</summary>
    public bool IsCondition(string variable) => _conditions.Contains(variable);

    /// <summary>6.1 GetOperation.</summary>
    public OperationDefinitionNode? FindOperation(string? name, out GraphQLError? error)
    {
        var found = string.IsNullOrEmpty(name)
            ? _operations is [var only] ? only : null
            : Array.Find(_operations, operation => operation.Name?.Value == name);
        error = found is null ? new GraphQLError(WhyNotFound(name), ErrorCodes.OperationResolutionFailure) : null;
        return found;
    }

    private string WhyNotFound(string? name) => (_operations.Length, name) switch
    {
        (0, _) => "The document has no operation.",
        (_, null or "") => "The document has more than one operation: say which one to run with \"operationName\".",
        _ => $"There is no operation named \"{name}\".{Suggestions.DidYouMean(name, _operations.Select(operation => operation.Name?.Value ?? ""))}",
    };

    private void CollectConditions(SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            foreach (var directive in selection.Directives.Where(directive => directive.Name.Value is "skip" or "include"))
            {
                if (directive.Arguments is [{ Value: VariableNode variable }])
                    _conditions.Add(variable.Name.Value);
            }

            var inner = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode inline => inline.SelectionSet,
                _ => null,
            };
            if (inner is not null)
                CollectConditions(inner);
        }
    }
}
