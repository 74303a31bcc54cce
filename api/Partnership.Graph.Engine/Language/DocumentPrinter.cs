using System.Text;

namespace Partnership.Graph.Engine.Language;

/// <summary>One run of <see cref="Printer"/>: the text so far and how deep it is indented.</summary>
internal sealed partial class DocumentPrinter
{
    private const int LongestLine = 80;
    private readonly StringBuilder _text = new();
    private int _indentation;
    private bool _mayShorten = true;

    /// <summary>Appends a node.</summary>
    public void Write(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                // Behind a definition without body, "type T", the short form of a query would be read as that body.
                _mayShorten = !document.Definitions.Any(definition => definition is TypeSystemDefinitionNode);
                WriteList(document.Definitions, "\n\n");
                break;
            case OperationDefinitionNode operation:
                WriteOperation(operation);
                break;
            case FragmentDefinitionNode fragment:
                WriteFragment(fragment);
                break;
            case TypeSystemDefinitionNode definition:
                WriteTypeSystemDefinition(definition);
                break;
            case VariableDefinitionNode variable:
                WriteDescription(variable.Description);
                Write(variable.Variable);
                Write(": ");
                Write(variable.Type);
                WriteDefault(variable.DefaultValue);
                WriteDirectives(variable.Directives);
                break;
            case SelectionSetNode selectionSet:
                WriteBlock(selectionSet.Selections);
                break;
            case SelectionNode selection:
                WriteSelection(selection);
                break;
            case ArgumentNode argument:
                Write(argument.Name.Value);
                Write(": ");
                Write(argument.Value);
                break;
            case DirectiveNode directive:
                Write("@");
                Write(directive.Name.Value);
                WriteInline("(", directive.Arguments, ")");
                break;
            case ValueNode value:
                WriteValue(value);
                break;
            case ObjectFieldNode field:
                Write(field.Name.Value);
                Write(": ");
                Write(field.Value);
                break;
            case NameNode or TypeNode:
                Write(node.ToString()!);
                break;
            default:
                WriteTypeSystemPart(node);
                break;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void WriteOperation(OperationDefinitionNode operation)
    {
        WriteDescription(operation.Description);
        var isShort = _mayShorten && operation is { Operation: OperationType.Query, Name: null, Description: null, Variables: [], Directives: [] };
        if (!isShort)
        {
            Write(operation.Operation.Keyword());
            // graphql-js writes an anonymous operation with variables as "query ($a: Int)".
            if (operation.Name is not null || operation.Variables.Count > 0)
                Write(" ");
            Write(operation.Name?.Value ?? "");
            WriteDefinitionsInParentheses(operation.Variables);
            WriteDirectives(operation.Directives);
            Write(" ");
        }

        Write(operation.SelectionSet);
    }

    private void WriteFragment(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        Write("fragment ");
        Write(fragment.Name.Value);
        Write(" on ");
        Write(fragment.TypeCondition);
        WriteDirectives(fragment.Directives);
        Write(" ");
        Write(fragment.SelectionSet);
    }

    private void WriteSelection(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                var name = field.Alias is null ? field.Name.Value : $"{field.Alias}: {field.Name}";
                Write(name);
                WriteArguments(field.Arguments, name.Length);
                WriteDirectives(field.Directives);
                if (field.SelectionSet is not null)
                {
                    Write(" ");
                    Write(field.SelectionSet);
                }

                break;
            case FragmentSpreadNode spread:
                Write("...");
                Write(spread.Name.Value);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                Write(fragment.TypeCondition is null ? "..." : $"... on {fragment.TypeCondition}");
                WriteDirectives(fragment.Directives);
                Write(" ");
                Write(fragment.SelectionSet);
                break;
        }
    }

    private void WriteArguments(IReadOnlyList<ArgumentNode> arguments, int column)
    {
        if (arguments.Count == 0)
            return;
        var inline = new DocumentPrinter();
        inline.WriteInline("(", arguments, ")");
        if (column + inline._text.Length > LongestLine)
            WriteLines("(", arguments, ")");
        else
            WriteInline("(", arguments, ")");
    }

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            Write(" ");
            Write(directive);
        }
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                Write("$");
                Write(variable.Name.Value);
                break;
            case IntValueNode number:
                Write(number.Text);
                break;
            case FloatValueNode number:
                Write(number.Text);
                break;
            case StringValueNode text:
                if (text.IsBlock && BlockString.Print(text.Value) is { } block)
                    WriteReindented(block);
                else
                    Write(StringLiteral.Quote(text.Value));
                break;
            case BooleanValueNode boolean:
                Write(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                Write("null");
                break;
            case EnumValueNode name:
                Write(name.Value);
                break;
            case ListValueNode list:
                Write("[");
                WriteList(list.Values, ", ");
                Write("]");
                break;
            case ObjectValueNode fields:
                Write("{");
                WriteList(fields.Fields, ", ");
                Write("}");
                break;
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is null)
            return;
        Write(description);
        NewLine();
    }

    private void WriteDefault(ValueNode? value)
    {
        if (value is null)
            return;
        Write(" = ");
        Write(value);
    }

    /// <summary>Variables or argument definitions: in one line, or each on its own if one of them needs several.</summary>
    private void WriteDefinitionsInParentheses(IReadOnlyList<SyntaxNode> definitions)
    {
        var inline = new DocumentPrinter();
        inline.WriteInline("(", definitions, ")");
        var text = inline.ToString();
        if (text.Contains('\n', StringComparison.Ordinal))
            WriteLines("(", definitions, ")");
        else
            Write(text);
    }

    private void WriteInline(string open, IReadOnlyList<SyntaxNode> nodes, string close)
    {
        if (nodes.Count == 0)
            return;
        Write(open);
        WriteList(nodes, ", ");
        Write(close);
    }

    private void WriteBlock(IReadOnlyList<SyntaxNode> nodes) => WriteLines("{", nodes, "}");

    private void WriteLines(string open, IReadOnlyList<SyntaxNode> nodes, string close)
    {
        Write(open);
        _indentation++;
        foreach (var node in nodes)
        {
            NewLine();
            Write(node);
        }

        _indentation--;
        NewLine();
        Write(close);
    }

    private void WriteList(IReadOnlyList<SyntaxNode> nodes, string separator)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0)
                Write(separator);
            Write(nodes[i]);
        }
    }

    private void Write(string text) => _text.Append(text);

    private void WriteReindented(string text)
    {
        var lines = text.Split('\n');
        Write(lines[0]);
        foreach (var line in lines.AsSpan(1))
        {
            NewLine();
            Write(line);
        }
    }

    private void NewLine() => _text.Append('\n').Append(' ', 2 * _indentation);
}
