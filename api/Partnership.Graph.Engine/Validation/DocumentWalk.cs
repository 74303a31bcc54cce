using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation;

/// <summary>
/// The one walk over the executable definitions of a document: finds out what the schema says of each node,
/// tells all rules, and notes what each definition uses. Every node is visited once; fragments are not followed.
/// Limits have their say at the end, and only if no rule is broken: no fragment spreads itself, every name means something.
/// </summary>
internal sealed class DocumentWalk(ValidationContext context, IReadOnlyList<ValidationRule> specified, params IReadOnlyList<ValidationRule> limits)
{
    private readonly ValidationRule[] _rules = [.. specified, .. limits];
    private DefinitionUses _uses = new();

    /// <summary>Walks.</summary>
    public void Run()
    {
        foreach (var rule in _rules)
            rule.EnterDocument();
        foreach (var definition in context.Document.Definitions)
        {
            _uses = context.UsesOf(definition);
            if (definition is OperationDefinitionNode operation)
                Operation(operation);
            else if (definition is FragmentDefinitionNode fragment)
                FragmentDefinition(fragment);
        }

        foreach (var rule in specified)
        {
            if (context.IsFull)
                return;
            rule.LeaveDocument();
        }

        if (context.Errors.Count > 0)
            return;
        foreach (var limit in limits)
            limit.LeaveDocument();
    }

    private void Operation(OperationDefinitionNode operation)
    {
        foreach (var rule in _rules)
            rule.Operation(operation);
        foreach (var variable in operation.Variables)
        {
            if (variable.DefaultValue is not null)
                Value(variable.DefaultValue, context.TypeOf(variable.Type), hasDefault: false, isInOneOf: false);
            Directives(variable.Directives, "VARIABLE_DEFINITION");
        }

        Directives(operation.Directives, operation.Operation switch
        {
            OperationType.Query => "QUERY",
            OperationType.Mutation => "MUTATION",
            _ => "SUBSCRIPTION",
        });
        SelectionSet(operation.SelectionSet, context.Schema.RootType(operation.Operation));
    }

    private void FragmentDefinition(FragmentDefinitionNode fragment)
    {
        foreach (var rule in _rules)
            rule.FragmentDefinition(fragment);
        Directives(fragment.Directives, "FRAGMENT_DEFINITION");
        SelectionSet(fragment.SelectionSet, CompositeType(fragment.TypeCondition));
    }

    private void SelectionSet(SelectionSetNode selectionSet, NamedType? parent)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (context.IsFull)
                return;
            switch (selection)
            {
                case FieldNode field:
                    Field(field, parent);
                    break;
                case FragmentSpreadNode spread:
                    FragmentSpread(spread, parent);
                    break;
                case InlineFragmentNode fragment:
                    InlineFragment(fragment, parent);
                    break;
            }
        }
    }

    private void Field(FieldNode field, NamedType? parent)
    {
        var definition = parent is null ? null : context.Schema.FindField(parent, field.Name.Value);
        foreach (var rule in _rules)
            rule.Field(field, parent, definition);
        if (definition is null)
            UnknownArguments(field.Arguments);
        else
            Arguments(new ArgumentOwner(field, $"field \"{parent}.{definition.Name}\"", field.Arguments, definition.Arguments));
        Directives(field.Directives, "FIELD");
        if (field.SelectionSet is not null)
            SelectionSet(field.SelectionSet, definition?.Type.Named is { } type and (ComplexType or UnionType) ? type : null);
    }

    private void FragmentSpread(FragmentSpreadNode spread, NamedType? parent)
    {
        _uses.FragmentSpreads.Add(spread);
        foreach (var rule in _rules)
            rule.FragmentSpread(spread, parent);
        Directives(spread.Directives, "FRAGMENT_SPREAD");
    }

    private void InlineFragment(InlineFragmentNode fragment, NamedType? parent)
    {
        foreach (var rule in _rules)
            rule.InlineFragment(fragment, parent);
        Directives(fragment.Directives, "INLINE_FRAGMENT");
        SelectionSet(fragment.SelectionSet, fragment.TypeCondition is null ? parent : CompositeType(fragment.TypeCondition));
    }

    private void Directives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        if (directives.Count == 0)
            return;
        foreach (var rule in _rules)
            rule.Directives(directives, location);
        foreach (var directive in directives)
        {
            if (context.Schema.FindDirective(directive.Name.Value) is { } definition)
                Arguments(new ArgumentOwner(directive, $"directive \"@{definition.Name}\"", directive.Arguments, definition.Arguments));
            else
                UnknownArguments(directive.Arguments);
        }
    }

    private void Arguments(ArgumentOwner owner)
    {
        foreach (var rule in _rules)
            rule.Arguments(owner);
        foreach (var argument in owner.Arguments)
        {
            var definition = owner.Definitions.FirstOrDefault(candidate => candidate.Name == argument.Name.Value);
            Value(argument.Value, definition?.Type, definition?.DefaultValue is not null, isInOneOf: false);
        }
    }

    /// <summary>Nothing is known of these, but their variables are used all the same.</summary>
    private void UnknownArguments(IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
            Value(argument.Value, expected: null, hasDefault: false, isInOneOf: false);
    }

    private void Value(ValueNode value, GraphQLType? expected, bool hasDefault, bool isInOneOf)
    {
        foreach (var rule in _rules)
            rule.Value(value, expected);
        switch (value)
        {
            case VariableNode variable:
                _uses.Variables.Add(new VariableUsage(variable, expected, hasDefault, isInOneOf));
                break;
            case ListValueNode list:
                var itemType = (expected?.Nullable as ListType)?.ItemType;
                foreach (var item in list.Values)
                    Value(item, itemType, hasDefault: false, isInOneOf: false);
                break;
            case ObjectValueNode fields:
                Object(fields, expected?.Named as InputObjectType);
                break;
        }
    }

    /// <summary>3.11 An object may stand for a list of one, so the type is the one inside all lists.</summary>
    private void Object(ObjectValueNode value, InputObjectType? type)
    {
        if (type is not null)
        {
            foreach (var rule in _rules)
                rule.InputObject(value, type);
        }

        foreach (var field in value.Fields)
        {
            var definition = type?.FindField(field.Name.Value);
            Value(field.Value, definition?.Type, definition?.DefaultValue is not null, type?.IsOneOf ?? false);
        }
    }

    private NamedType? CompositeType(NamedTypeNode reference) =>
        context.Schema.FindType(reference.Name.Value) is { } type and (ComplexType or UnionType) ? type : null;
}
