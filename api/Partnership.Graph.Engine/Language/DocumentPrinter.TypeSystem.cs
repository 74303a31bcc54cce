namespace Partnership.Graph.Engine.Language;

// Chapter 3: definitions and extensions.
internal sealed partial class DocumentPrinter
{
    private void WriteTypeSystemDefinition(TypeSystemDefinitionNode definition)
    {
        WriteDescription(definition.Description);
        if (definition.IsExtension)
            Write("extend ");
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                Write("schema");
                WriteDirectives(schema.Directives);
                WriteOptionalBlock(schema.OperationTypes);
                break;
            case ScalarTypeDefinitionNode scalar:
                WriteHead("scalar ", scalar);
                break;
            case ObjectTypeDefinitionNode type:
                WriteComplexType("type ", type);
                break;
            case InterfaceTypeDefinitionNode type:
                WriteComplexType("interface ", type);
                break;
            case UnionTypeDefinitionNode union:
                WriteHead("union ", union);
                if (union.Types.Count > 0)
                    Write(" = ");
                WriteList(union.Types, " | ");
                break;
            case EnumTypeDefinitionNode type:
                WriteHead("enum ", type);
                WriteOptionalBlock(type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                WriteHead("input ", type);
                WriteOptionalBlock(type.Fields);
                break;
            case DirectiveDefinitionNode directive:
                Write("directive @");
                Write(directive.Name.Value);
                WriteDefinitionsInParentheses(directive.Arguments);
                Write(directive.IsRepeatable ? " repeatable on " : " on ");
                WriteList(directive.Locations, " | ");
                break;
        }
    }

    private void WriteTypeSystemPart(SyntaxNode node)
    {
        switch (node)
        {
            case OperationTypeDefinitionNode operation:
                Write(operation.Operation.Keyword());
                Write(": ");
                Write(operation.Type);
                break;
            case FieldDefinitionNode field:
                WriteDescription(field.Description);
                Write(field.Name.Value);
                WriteDefinitionsInParentheses(field.Arguments);
                Write(": ");
                Write(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinitionNode value:
                WriteDescription(value.Description);
                Write(value.Name.Value);
                Write(": ");
                Write(value.Type);
                WriteDefault(value.DefaultValue);
                WriteDirectives(value.Directives);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                Write(value.Name.Value);
                WriteDirectives(value.Directives);
                break;
        }
    }

    private void WriteComplexType(string keyword, ComplexTypeDefinitionNode type)
    {
        Write(keyword);
        Write(type.Name.Value);
        if (type.Interfaces.Count > 0)
            Write(" implements ");
        WriteList(type.Interfaces, " & ");
        WriteDirectives(type.Directives);
        WriteOptionalBlock(type.Fields);
    }

    private void WriteHead(string keyword, TypeDefinitionNode definition)
    {
        Write(keyword);
        Write(definition.Name.Value);
        WriteDirectives(definition.Directives);
    }

    private void WriteOptionalBlock(IReadOnlyList<SyntaxNode> nodes)
    {
        if (nodes.Count == 0)
            return;
        Write(" ");
        WriteBlock(nodes);
    }
}
