namespace Partnership.Graph.Engine.Language;

// 2.10–2.12: values, variables and type references.
internal ref partial struct DocumentParser
{
    private ValueNode Value(bool isConst)
    {
        var start = _lexer.Start;
        switch (Kind)
        {
            case TokenKind.Dollar:
                var variable = Variable();
                if (isConst)
                    Fail(start, $"a constant value cannot contain the variable \"${variable.Name}\"");
                return variable;
            case TokenKind.Int:
                var whole = _lexer.Text;
                Advance();
                return new IntValueNode(whole) { Location = From(start) };
            case TokenKind.Float:
                var number = _lexer.Text;
                Advance();
                return new FloatValueNode(number) { Location = From(start) };
            case TokenKind.String or TokenKind.BlockString:
                return String();
            case TokenKind.Name:
                return NamedValue();
            case TokenKind.BracketOpen:
                return List(isConst);
            case TokenKind.BraceOpen:
                return Object(isConst);
            default:
                Unexpected("a value");
                return new NullValueNode();
        }
    }

    private VariableNode Variable()
    {
        var start = _lexer.Start;
        if (!Expect(TokenKind.Dollar))
            return new VariableNode(new NameNode(""));
        var name = Name();
        return new VariableNode(name) { Location = From(start) };
    }

    private StringValueNode String()
    {
        var start = _lexer.Start;
        var value = _lexer.StringValue!;
        var isBlock = Kind == TokenKind.BlockString;
        Advance();
        return new StringValueNode(value, isBlock) { Location = From(start) };
    }

    private ValueNode NamedValue()
    {
        var start = _lexer.Start;
        var name = _lexer.Text;
        Advance();
        return name switch
        {
            "true" => new BooleanValueNode(value: true) { Location = From(start) },
            "false" => new BooleanValueNode(value: false) { Location = From(start) },
            "null" => new NullValueNode { Location = From(start) },
            _ => new EnumValueNode(name) { Location = From(start) },
        };
    }

    private ListValueNode List(bool isConst)
    {
        Enter();
        var start = _lexer.Start;
        Expect(TokenKind.BracketOpen);
        var values = new List<ValueNode>();
        while (Kind != TokenKind.Invalid && !Skip(TokenKind.BracketClose))
            values.Add(Value(isConst));
        _depth--;
        return new ListValueNode(values) { Location = From(start) };
    }

    private ObjectValueNode Object(bool isConst)
    {
        Enter();
        var start = _lexer.Start;
        Expect(TokenKind.BraceOpen);
        var fields = new List<ObjectFieldNode>();
        while (Kind != TokenKind.Invalid && !Skip(TokenKind.BraceClose))
        {
            var fieldStart = _lexer.Start;
            var name = Name();
            Expect(TokenKind.Colon);
            var value = Value(isConst);
            fields.Add(new ObjectFieldNode(name, value) { Location = From(fieldStart) });
        }

        _depth--;
        return new ObjectValueNode(fields) { Location = From(start) };
    }

    private TypeNode Type()
    {
        var start = _lexer.Start;
        TypeNode type;
        if (Kind == TokenKind.BracketOpen)
        {
            Enter();
            Expect(TokenKind.BracketOpen);
            var itemType = Type();
            Expect(TokenKind.BracketClose);
            _depth--;
            type = new ListTypeNode(itemType) { Location = From(start) };
        }
        else
        {
            type = NamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type) { Location = From(start) } : type;
    }

    private NamedTypeNode NamedType()
    {
        var start = _lexer.Start;
        var name = Name();
        return new NamedTypeNode(name) { Location = From(start) };
    }
}
