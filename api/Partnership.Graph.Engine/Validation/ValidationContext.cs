using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation;

/// <summary>What the rules share: the schema, the document's definitions by name, and the errors so far.</summary>
internal sealed class ValidationContext
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = [];
    private readonly Dictionary<DefinitionNode, DefinitionUses> _uses = [];
    private readonly Dictionary<OperationDefinitionNode, FragmentDefinitionNode[]> _reachable = [];
    private readonly List<GraphQLError> _errors = [];

    /// <summary>Indexes the document's definitions; of fragments with one name the first counts.</summary>
    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        Operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        Fragments = [.. document.Definitions.OfType<FragmentDefinitionNode>()];
        foreach (var fragment in Fragments)
            _fragments.TryAdd(fragment.Name.Value, fragment);
        foreach (var definition in document.Definitions)
            _uses[definition] = new DefinitionUses();
    }

    /// <summary>The schema the document is meant for.</summary>
    public Schema Schema { get; }

    /// <summary>The document.</summary>
    public DocumentNode Document { get; }

    /// <summary>The caller's options.</summary>
    public ValidationOptions Options { get; }

    /// <summary>The document's operations.</summary>
    public IReadOnlyList<OperationDefinitionNode> Operations { get; }

    /// <summary>The document's fragments, those included whose name stands twice.</summary>
    public IReadOnlyList<FragmentDefinitionNode> Fragments { get; }

    /// <summary>The operation as messages begin with it.</summary>
    public static string Describe(OperationDefinitionNode operation) =>
        operation.Name is null ? "The operation" : $"Operation \"{operation.Name}\"";

    /// <summary>The errors found.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Whether so much is wrong that nothing more is looked for.</summary>
    public bool IsFull => _errors.Count > Options.MaxErrors;

    /// <summary>Adds an error at some nodes; past the limit, one that says so.</summary>
    public void Report(string message, params IEnumerable<SyntaxNode> nodes) =>
        Report(GraphQLError.At(message, ErrorCodes.ValidationFailed, nodes));

    /// <summary>Adds an error; past the limit, one that says so.</summary>
    public void Report(GraphQLError error)
    {
        if (_errors.Count < Options.MaxErrors)
        {
            _errors.Add(error);
        }
        else if (_errors.Count == Options.MaxErrors)
        {
            var limit = $"More than {Options.MaxErrors} validation errors, the limit: the rest is not reported.";
            _errors.Add(new GraphQLError(limit, ErrorCodes.ValidationFailed));
        }
    }

    /// <summary>The fragment of that name, or <c>null</c>.</summary>
    public FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>What a definition uses itself; complete once the walk has left it.</summary>
    public DefinitionUses UsesOf(DefinitionNode definition) => _uses[definition];

    /// <summary>What an operation uses, itself and through fragments; complete at the end of the walk.</summary>
    public IEnumerable<DefinitionUses> TransitiveUsesOf(OperationDefinitionNode operation) =>
        ReachableFragments(operation).Select(fragment => _uses[fragment]).Prepend(_uses[operation]);

    /// <summary>The fragments an operation spreads, directly or through others; complete at the end of the walk.</summary>
    public IReadOnlyList<FragmentDefinitionNode> ReachableFragments(OperationDefinitionNode operation)
    {
        if (_reachable.TryGetValue(operation, out var known))
            return known;
        var reached = new HashSet<FragmentDefinitionNode>();
        var pending = new Stack<DefinitionNode>([operation]);
        while (pending.TryPop(out var definition))
        {
            foreach (var spread in _uses[definition].FragmentSpreads)
            {
                if (FindFragment(spread.Name.Value) is { } fragment && reached.Add(fragment))
                    pending.Push(fragment);
            }
        }

        return _reachable[operation] = [.. reached];
    }

    /// <summary>
    /// The fragments in an order in which each comes after those it spreads; complete at the end of the walk.
    /// Only for documents without cycles.
    /// </summary>
    public IReadOnlyList<FragmentDefinitionNode> FragmentsByDependency()
    {
        var ordered = new List<FragmentDefinitionNode>();
        var entered = new HashSet<FragmentDefinitionNode>();
        var pending = new Stack<(FragmentDefinitionNode Fragment, bool IsLeft)>(Fragments.Select(fragment => (fragment, false)));
        while (pending.TryPop(out var step))
        {
            if (step.IsLeft)
            {
                ordered.Add(step.Fragment);
                continue;
            }

            if (!entered.Add(step.Fragment))
                continue;
            pending.Push((step.Fragment, true));
            foreach (var spread in _uses[step.Fragment].FragmentSpreads)
            {
                if (FindFragment(spread.Name.Value) is { } target)
                    pending.Push((target, false));
            }
        }

        return ordered;
    }

    /// <summary>The type a reference means; <c>null</c> if the schema has none of that name.</summary>
    public GraphQLType? TypeOf(TypeNode reference) => reference switch
    {
        NonNullTypeNode nonNull => TypeOf(nonNull.Type) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => TypeOf(list.ItemType) is { } item ? new ListType(item) : null,
        NamedTypeNode named => Schema.FindType(named.Name.Value),
        _ => null,
    };

    /// <summary>The sentence that suggests names near to a mistyped one, led by a blank; empty if none is near or the options forbid it.</summary>
    public string DidYouMean(string mistyped, IEnumerable<string> names) =>
        Options.SuggestNames ? Suggestions.DidYouMean(mistyped, names) : "";
}
