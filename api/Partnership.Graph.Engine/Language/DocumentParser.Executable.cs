namespace Partnership.Graph.Engine.Language;

// 2.4–2.9 and 2.13: what a request is made of.
internal ref partial struct DocumentParser
{
    private OperationDefinitionNode AnonymousQuery()
    {
        var start = _lexer.Start;
        var selectionSet = SelectionSet();
        return new OperationDefinitionNode(OperationType.Query, name: null, [], [], selectionSet) { Location = From(start) };
    }

    private OperationDefinitionNode Operation(OperationType operation, StringValueNode? description, int start)
    {
        Advance();
        var name = Kind == TokenKind.Name ? Name() : null;
        var variables = OptionalMany(TokenKind.ParenOpen, static (ref DocumentParser parser) => parser.VariableDefinition(), TokenKind.ParenClose);
        var directives = Directives(isConst: false);
        var selectionSet = SelectionSet();
        return new OperationDefinitionNode(operation, name, variables, directives, selectionSet)
        {
            Description = description,
            Location = From(start),
        };
    }

    private VariableDefinitionNode VariableDefinition()
    {
        var start = _lexer.Start;
        var description = Description();
        var variable = Variable();
        Expect(TokenKind.Colon);
        var type = Type();
        var defaultValue = Skip(TokenKind.EqualsSign) ? Value(isConst: true) : null;
        var directives = Directives(isConst: true);
        return new VariableDefinitionNode(variable, type, defaultValue, directives)
        {
            Description = description,
            Location = From(start),
        };
    }

    private FragmentDefinitionNode Fragment(StringValueNode? description, int start)
    {
        Advance();
        if (IsKeyword("on"u8))
            Fail(_lexer.Start, "a fragment cannot be named \"on\"");
        var name = Name();
        ExpectKeyword("on"u8);
        var typeCondition = NamedType();
        var directives = Directives(isConst: false);
        var selectionSet = SelectionSet();
        return new FragmentDefinitionNode(name, typeCondition, directives, selectionSet)
        {
            Description = description,
            Location = From(start),
        };
    }

    private SelectionSetNode SelectionSet()
    {
        Enter();
        var start = _lexer.Start;
        var selections = Many(TokenKind.BraceOpen, static (ref DocumentParser parser) => parser.Selection(), TokenKind.BraceClose);
        _depth--;
        return new SelectionSetNode(selections) { Location = From(start) };
    }

    private SelectionNode Selection() => Kind == TokenKind.Spread ? FragmentSelection() : Field();

    private FieldNode Field()
    {
        var start = _lexer.Start;
        var name = Name();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
            (alias, name) = (name, Name());
        var arguments = Arguments(isConst: false);
        var directives = Directives(isConst: false);
        var selectionSet = Kind == TokenKind.BraceOpen ? SelectionSet() : null;
        return new FieldNode(alias, name, arguments, directives, selectionSet) { Location = From(start) };
    }

    private SelectionNode FragmentSelection()
    {
        var start = _lexer.Start;
        Advance();
        if (Kind == TokenKind.Name && !IsKeyword("on"u8))
        {
            var name = Name();
            var spreadDirectives = Directives(isConst: false);
            return new FragmentSpreadNode(name, spreadDirectives) { Location = From(start) };
        }

        var typeCondition = SkipKeyword("on"u8) ? NamedType() : null;
        var directives = Directives(isConst: false);
        var selectionSet = SelectionSet();
        return new InlineFragmentNode(typeCondition, directives, selectionSet) { Location = From(start) };
    }

    private ArgumentNode[] Arguments(bool isConst) => OptionalMany<ArgumentNode>(
        TokenKind.ParenOpen,
        isConst
            ? static (ref DocumentParser parser) => parser.Argument(isConst: true)
            : static (ref DocumentParser parser) => parser.Argument(isConst: false),
        TokenKind.ParenClose);

    private ArgumentNode Argument(bool isConst)
    {
        var start = _lexer.Start;
        var name = Name();
        Expect(TokenKind.Colon);
        var value = Value(isConst);
        return new ArgumentNode(name, value) { Location = From(start) };
    }

    private DirectiveNode[] Directives(bool isConst)
    {
        if (Kind != TokenKind.At)
            return [];
        var directives = new List<DirectiveNode>();
        while (Kind == TokenKind.At)
        {
            var start = _lexer.Start;
            Advance();
            var name = Name();
            var arguments = Arguments(isConst);
            directives.Add(new DirectiveNode(name, arguments) { Location = From(start) });
        }

        return [.. directives];
    }
}
