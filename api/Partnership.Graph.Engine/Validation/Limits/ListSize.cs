using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Limits;

/// <summary>How long the list of one selected field can be: <c>@listSize</c> of its definition and the arguments given.</summary>
internal sealed class ListSize
{
    private readonly FieldNode _field;
    private readonly FieldDefinition _definition;
    private readonly double? _assumedSize;
    private readonly IReadOnlyList<string> _slicingArguments;
    private readonly bool _requiresOne;

    private ListSize(FieldNode field, FieldDefinition definition, DirectiveNode directive)
    {
        _field = field;
        _definition = definition;
        _assumedSize = Argument(directive, "assumedSize") is IntValueNode size ? CostVariables.Number(size) : null;
        _slicingArguments = Names(directive, "slicingArguments");
        SizedFields = Names(directive, "sizedFields");
        _requiresOne = _slicingArguments.Count > 0 && Argument(directive, "requireOneSlicingArgument") is not BooleanValueNode { Value: false };
    }

    /// <summary>8.3 The fields of the result that have the size instead of the field itself.</summary>
    public IReadOnlyList<string> SizedFields { get; }

    /// <summary>Whether a slicing argument is given as a variable.</summary>
    public bool DependsOnVariables =>
        _field.Arguments.Any(argument => argument.Value is VariableNode && _slicingArguments.Contains(argument.Name.Value));

    /// <summary>What the schema says of a field's list; <c>null</c> if nothing.</summary>
    public static ListSize? Of(FieldNode field, FieldDefinition definition) =>
        definition.SyntaxNode?.Directives.FirstOrDefault(directive => directive.Name.Value == "listSize") is { } directive
            ? new ListSize(field, definition, directive)
            : null;

    /// <summary>
    /// 8.1–8.4 The largest of the slicing arguments, else the assumed size, else <paramref name="otherwise"/>;
    /// or an error if exactly one slicing argument is required and it is not so.
    /// </summary>
    public (double Size, GraphQLError? Error) Evaluate(CostVariables variables, double otherwise)
    {
        var sizes = new List<double>();
        foreach (var name in _slicingArguments)
        {
            var given = _field.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
            if (variables.Number(given, _definition.FindArgument(name)) is { } size)
                sizes.Add(Math.Max(size, 0));
        }

        if (_requiresOne && sizes.Count != 1)
        {
            var names = Suggestions.Or([.. _slicingArguments.Select(name => $"\"{name}\"")]);
            return (0, GraphQLError.At($"Field \"{_field.Name}\" needs exactly one of its arguments {names}, not {sizes.Count}.", ErrorCodes.ValidationFailed, _field));
        }

        return (sizes.Count > 0 ? sizes.Max() : _assumedSize ?? otherwise, null);
    }

    private static ValueNode? Argument(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;

    private static IReadOnlyList<string> Names(DirectiveNode directive, string name) => Argument(directive, name) switch
    {
        ListValueNode list => [.. list.Values.OfType<StringValueNode>().Select(value => value.Value)],
        StringValueNode single => [single.Value],
        _ => [],
    };
}
