namespace Partnership.Graph.Engine.Language;

// Chapter 3: what a schema file is made of.
internal ref partial struct DocumentParser
{
    private DefinitionNode TypeSystemDefinition(StringValueNode? description, int start, bool isExtension)
    {
        if (Kind == TokenKind.Name)
        {
            switch (_lexer.Text)
            {
                case "schema":
                    return Schema(description, start, isExtension);
                case "scalar":
                    return Scalar(description, start, isExtension);
                case "type":
                    return ObjectType(description, start, isExtension);
                case "interface":
                    return Interface(description, start, isExtension);
                case "union":
                    return Union(description, start, isExtension);
                case "enum":
                    return Enum(description, start, isExtension);
                case "input":
                    return InputObject(description, start, isExtension);
                case "directive" when !isExtension:
                    return DirectiveDefinition(description, start);
            }
        }

        Unexpected(isExtension ? "what to extend (schema, scalar, type, interface, union, enum or input)" : "a definition");
        return AnonymousQuery();
    }

    private SchemaDefinitionNode Schema(StringValueNode? description, int start, bool isExtension)
    {
        Advance();
        var directives = Directives(isConst: true);
        var operationTypes = isExtension
            ? OptionalMany(TokenKind.BraceOpen, static (ref DocumentParser parser) => parser.OperationTypeDefinition(), TokenKind.BraceClose)
            : Many(TokenKind.BraceOpen, static (ref DocumentParser parser) => parser.OperationTypeDefinition(), TokenKind.BraceClose);
        RequireContent(isExtension, directives.Length + operationTypes.Length, "a directive or \"{\"");
        return new SchemaDefinitionNode(directives, operationTypes)
        {
            Description = description,
            IsExtension = isExtension,
            Location = From(start),
        };
    }

    private OperationTypeDefinitionNode OperationTypeDefinition()
    {
        var start = _lexer.Start;
        var operation = OperationType.Query;
        if (SkipKeyword("mutation"u8))
            operation = OperationType.Mutation;
        else if (SkipKeyword("subscription"u8))
            operation = OperationType.Subscription;
        else if (!SkipKeyword("query"u8))
            Unexpected("\"query\", \"mutation\" or \"subscription\"");
        Expect(TokenKind.Colon);
        var type = NamedType();
        return new OperationTypeDefinitionNode(operation, type) { Location = From(start) };
    }

    private ScalarTypeDefinitionNode Scalar(StringValueNode? description, int start, bool isExtension)
    {
        Advance();
        var name = Name();
        var directives = Directives(isConst: true);
        RequireContent(isExtension, directives.Length, "a directive");
        return new ScalarTypeDefinitionNode(name, directives)
        {
            Description = description,
            IsExtension = isExtension,
            Location = From(start),
        };
    }

    private ObjectTypeDefinitionNode ObjectType(StringValueNode? description, int start, bool isExtension)
    {
        Advance();
        var name = Name();
        var interfaces = ImplementsInterfaces();
        var directives = Directives(isConst: true);
        var fields = FieldDefinitions();
        RequireContent(isExtension, interfaces.Length + directives.Length + fields.Length, "\"implements\", a directive or \"{\"");
        return new ObjectTypeDefinitionNode(name, interfaces, directives, fields)
        {
            Description = description,
            IsExtension = isExtension,
            Location = From(start),
        };
    }

    private InterfaceTypeDefinitionNode Interface(StringValueNode? description, int start, bool isExtension)
    {
        Advance();
        var name = Name();
        var interfaces = ImplementsInterfaces();
        var directives = Directives(isConst: true);
        var fields = FieldDefinitions();
        RequireContent(isExtension, interfaces.Length + directives.Length + fields.Length, "\"implements\", a directive or \"{\"");
        return new InterfaceTypeDefinitionNode(name, interfaces, directives, fields)
        {
            Description = description,
            IsExtension = isExtension,
            Location = From(start),
        };
    }

    private NamedTypeNode[] ImplementsInterfaces() => SkipKeyword("implements"u8)
        ? Separated(TokenKind.Ampersand, static (ref DocumentParser parser) => parser.NamedType())
        : [];

    private FieldDefinitionNode[] FieldDefinitions() =>
        OptionalMany(TokenKind.BraceOpen, static (ref DocumentParser parser) => parser.FieldDefinition(), TokenKind.BraceClose);

    private FieldDefinitionNode FieldDefinition()
    {
        var start = _lexer.Start;
        var description = Description();
        var name = Name();
        var arguments = ArgumentDefinitions();
        Expect(TokenKind.Colon);
        var type = Type();
        var directives = Directives(isConst: true);
        return new FieldDefinitionNode(name, arguments, type, directives) { Description = description, Location = From(start) };
    }

    private InputValueDefinitionNode[] ArgumentDefinitions() =>
        OptionalMany(TokenKind.ParenOpen, static (ref DocumentParser parser) => parser.InputValueDefinition(), TokenKind.ParenClose);

    private InputValueDefinitionNode InputValueDefinition()
    {
        var start = _lexer.Start;
        var description = Description();
        var name = Name();
        Expect(TokenKind.Colon);
        var type = Type();
        var defaultValue = Skip(TokenKind.EqualsSign) ? Value(isConst: true) : null;
        var directives = Directives(isConst: true);
        return new InputValueDefinitionNode(name, type, defaultValue, directives) { Description = description, Location = From(start) };
    }

    private UnionTypeDefinitionNode Union(StringValueNode? description, int start, bool isExtension)
    {
        Advance();
        var name = Name();
        var directives = Directives(isConst: true);
        var types = Skip(TokenKind.EqualsSign)
            ? Separated(TokenKind.Pipe, static (ref DocumentParser parser) => parser.NamedType())
            : [];
        RequireContent(isExtension, directives.Length + types.Length, "a directive or \"=\"");
        return new UnionTypeDefinitionNode(name, directives, types)
        {
            Description = description,
            IsExtension = isExtension,
            Location = From(start),
        };
    }

    private EnumTypeDefinitionNode Enum(StringValueNode? description, int start, bool isExtension)
    {
        Advance();
        var name = Name();
        var directives = Directives(isConst: true);
        var values = OptionalMany(TokenKind.BraceOpen, static (ref DocumentParser parser) => parser.EnumValueDefinition(), TokenKind.BraceClose);
        RequireContent(isExtension, directives.Length + values.Length, "a directive or \"{\"");
        return new EnumTypeDefinitionNode(name, directives, values)
        {
            Description = description,
            IsExtension = isExtension,
            Location = From(start),
        };
    }

    private EnumValueDefinitionNode EnumValueDefinition()
    {
        var start = _lexer.Start;
        var description = Description();
        if (IsKeyword("true"u8) || IsKeyword("false"u8) || IsKeyword("null"u8))
            Fail(_lexer.Start, $"an enum value cannot be named \"{_lexer.Text}\"");
        var name = Name();
        var directives = Directives(isConst: true);
        return new EnumValueDefinitionNode(name, directives) { Description = description, Location = From(start) };
    }

    private InputObjectTypeDefinitionNode InputObject(StringValueNode? description, int start, bool isExtension)
    {
        Advance();
        var name = Name();
        var directives = Directives(isConst: true);
        var fields = OptionalMany(TokenKind.BraceOpen, static (ref DocumentParser parser) => parser.InputValueDefinition(), TokenKind.BraceClose);
        RequireContent(isExtension, directives.Length + fields.Length, "a directive or \"{\"");
        return new InputObjectTypeDefinitionNode(name, directives, fields)
        {
            Description = description,
            IsExtension = isExtension,
            Location = From(start),
        };
    }

    private DirectiveDefinitionNode DirectiveDefinition(StringValueNode? description, int start)
    {
        Advance();
        Expect(TokenKind.At);
        var name = Name();
        var arguments = ArgumentDefinitions();
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = Separated(TokenKind.Pipe, static (ref DocumentParser parser) => parser.DirectiveLocation());
        return new DirectiveDefinitionNode(name, arguments, isRepeatable, locations) { Description = description, Location = From(start) };
    }

    private NameNode DirectiveLocation()
    {
        if (Kind == TokenKind.Name && !DirectiveLocations.All.Contains(_lexer.Text))
            Unexpected("a directive location");
        return Name();
    }

    /// <summary>An extension must add something.</summary>
    private void RequireContent(bool isExtension, int count, string expected)
    {
        if (isExtension && count == 0)
            Unexpected(expected);
    }
}
