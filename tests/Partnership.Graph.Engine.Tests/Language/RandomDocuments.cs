using FsCheck;
using FsCheck.Fluent;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Tests.Language;

/// <summary>Generators of syntax trees of every kind, valid in grammar, meaningless otherwise.</summary>
internal static class RandomDocuments
{
    private static readonly Gen<NameNode> Names =
        Gen.Elements("a", "b", "c", "on", "type", "query", "null", "_x1", "Long_Name").Select(name => new NameNode(name));

    private static readonly Gen<NamedTypeNode> NamedTypes = Gen.Elements("T", "U", "Int").Select(name => new NamedTypeNode(new NameNode(name)));

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("", " ", "\"", "\"\"\"", "\\", "\\\"\"\"", "a\nb", " a\n  b\n", "\r\n", "\t", "\0", "é", "😀"),
        Gen.Elements('a', ' ', '\n', '"', '\\', '\t', '\r', 'é').ArrayOf().Select(characters => new string(characters)));

    private static readonly Gen<StringValueNode> Strings =
        from text in Texts
        from isBlock in Gen.Elements(true, false)
        select new StringValueNode(text, isBlock);

    private static readonly Gen<StringValueNode?> Descriptions = Optional(Strings);

    private static readonly Gen<VariableNode> Variables = Names.Select(name => new VariableNode(name));

    /// <summary>Documents of executable and type system definitions.</summary>
    public static Gen<DocumentNode> Documents =>
        Definition.NonEmptyListOf().Resize(8).Select(definitions => new DocumentNode([.. definitions]));

    /// <summary>Values with variables in them.</summary>
    public static Gen<ValueNode> Values(int depth = 3)
    {
        var leaf = Gen.OneOf(
            Variables.Select(ValueNode (variable) => variable),
            Gen.Elements("0", "-1", "12345678901234567890").Select(ValueNode (text) => new IntValueNode(text)),
            Gen.Elements("0.5", "1e10", "-1.5E-3").Select(ValueNode (text) => new FloatValueNode(text)),
            Gen.Elements(true, false).Select(ValueNode (value) => new BooleanValueNode(value)),
            Gen.Constant<ValueNode>(new NullValueNode()),
            Gen.Elements("A", "on", "LONG_ENUM_VALUE").Select(ValueNode (name) => new EnumValueNode(name)),
            Strings.Select(ValueNode (text) => text));
        return depth == 0 ? leaf : Gen.Frequency(
            (6, leaf),
            (1, Some(Values(depth - 1)).Select(ValueNode (values) => new ListValueNode(values))),
            (1, Some(ObjectFields(depth - 1)).Select(ValueNode (fields) => new ObjectValueNode(fields))));
    }

    private static Gen<DefinitionNode> Definition => Gen.OneOf(Operation, Fragment, TypeSystem);

    private static Gen<DefinitionNode> Operation =>
        from operation in Gen.Elements(OperationType.Query, OperationType.Mutation, OperationType.Subscription)
        from description in Descriptions
        from name in Optional(Names)
        from variables in Some(VariableDefinition)
        from directives in Directives()
        from selectionSet in SelectionSet(3)
        select (DefinitionNode)new OperationDefinitionNode(operation, name, variables, directives, selectionSet) { Description = description };

    private static Gen<DefinitionNode> Fragment =>
        from description in Descriptions
        from type in NamedTypes
        from directives in Directives()
        from selectionSet in SelectionSet(2)
        select (DefinitionNode)new FragmentDefinitionNode(new NameNode("F"), type, directives, selectionSet) { Description = description };

    private static Gen<VariableDefinitionNode> VariableDefinition =>
        from description in Descriptions
        from variable in Variables
        from type in Types()
        from defaultValue in Optional(Constants)
        from directives in ConstantDirectives
        select new VariableDefinitionNode(variable, type, defaultValue, directives) { Description = description };

    private static Gen<DefinitionNode> TypeSystem =>
        from description in Descriptions
        from name in Names
        from interfaces in Some(NamedTypes)
        from directives in ConstantDirectives
        from fields in Some(FieldDefinition)
        from inputs in Some(InputValueDefinition)
        from values in Some(EnumValueDefinition)
        from repeatable in Gen.Elements(true, false)
        from locations in Gen.Elements("FIELD", "OBJECT").Select(location => new NameNode(location)).NonEmptyListOf()
        from definition in Gen.Elements<DefinitionNode>(
            new SchemaDefinitionNode(directives, [new OperationTypeDefinitionNode(OperationType.Mutation, new NamedTypeNode(name))]) { Description = description },
            new ScalarTypeDefinitionNode(name, directives) { Description = description },
            new ObjectTypeDefinitionNode(name, interfaces, directives, fields) { Description = description },
            new InterfaceTypeDefinitionNode(name, interfaces, directives, fields) { Description = description },
            new ObjectTypeDefinitionNode(name, [new NamedTypeNode(name)], directives, fields) { IsExtension = true },
            new UnionTypeDefinitionNode(name, directives, interfaces) { Description = description },
            new EnumTypeDefinitionNode(name, directives, values) { Description = description },
            new InputObjectTypeDefinitionNode(name, directives, inputs) { Description = description },
            new DirectiveDefinitionNode(name, inputs, repeatable, [.. locations]) { Description = description })
        select definition;

    private static Gen<FieldDefinitionNode> FieldDefinition =>
        from description in Descriptions
        from name in Names
        from arguments in Some(InputValueDefinition)
        from type in Types()
        from directives in ConstantDirectives
        select new FieldDefinitionNode(name, arguments, type, directives) { Description = description };

    private static Gen<InputValueDefinitionNode> InputValueDefinition =>
        from description in Descriptions
        from name in Names
        from type in Types()
        from defaultValue in Optional(Constants)
        from directives in ConstantDirectives
        select new InputValueDefinitionNode(name, type, defaultValue, directives) { Description = description };

    private static Gen<EnumValueDefinitionNode> EnumValueDefinition =>
        from description in Descriptions
        from name in Gen.Elements("A", "on", "B1")
        from directives in ConstantDirectives
        select new EnumValueDefinitionNode(new NameNode(name), directives) { Description = description };

    private static Gen<SelectionSetNode> SelectionSet(int depth) =>
        from first in Selection(depth)
        from more in Some(Selection(depth))
        select new SelectionSetNode([first, .. more]);

    private static Gen<SelectionNode> Selection(int depth)
    {
        var field =
            from alias in Optional(Names)
            from name in Names
            from arguments in Some(Argument(Values()))
            from directives in Directives()
            from selectionSet in depth == 0 ? Gen.Constant<SelectionSetNode?>(null) : Optional(SelectionSet(depth - 1))
            select (SelectionNode)new FieldNode(alias, name, arguments, directives, selectionSet);
        var spread =
            from directives in Directives()
            select (SelectionNode)new FragmentSpreadNode(new NameNode("F"), directives);
        var inline =
            from type in Optional(NamedTypes)
            from directives in Directives()
            from selectionSet in SelectionSet(Math.Max(0, depth - 1))
            select (SelectionNode)new InlineFragmentNode(type, directives, selectionSet);
        return depth == 0 ? Gen.OneOf(field, spread) : Gen.Frequency((4, field), (1, spread), (1, inline));
    }

    private static Gen<ObjectFieldNode> ObjectFields(int depth) =>
        from name in Names
        from value in Values(depth)
        select new ObjectFieldNode(name, value);

    private static Gen<ValueNode> Constants => Values(0).Where(value => value is not VariableNode);

    private static Gen<IReadOnlyList<DirectiveNode>> Directives() => Some(Directive(Values(1)));

    private static Gen<IReadOnlyList<DirectiveNode>> ConstantDirectives => Some(Directive(Constants));

    private static Gen<DirectiveNode> Directive(Gen<ValueNode> values) =>
        from name in Names
        from arguments in Some(Argument(values))
        select new DirectiveNode(name, arguments);

    private static Gen<ArgumentNode> Argument(Gen<ValueNode> values) =>
        from name in Names
        from value in values
        select new ArgumentNode(name, value);

    private static Gen<TypeNode> Types(int depth = 2)
    {
        var named = NamedTypes.Select(TypeNode (type) => type);
        var nullable = depth == 0 ? named : Gen.OneOf(named, Types(depth - 1).Select(TypeNode (type) => new ListTypeNode(type)));
        return Gen.OneOf(nullable, nullable.Select(TypeNode (type) => new NonNullTypeNode(type)));
    }

    private static Gen<T?> Optional<T>(Gen<T> generator)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), generator.Select(T? (value) => value));

    private static Gen<IReadOnlyList<T>> Some<T>(Gen<T> generator) =>
        from count in Gen.Frequency((4, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Constant(3)))
        from values in generator.ArrayOf(count)
        select (IReadOnlyList<T>)values;
}
