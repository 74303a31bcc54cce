using System.Linq.Expressions;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Execution.Leaves;
using Partnership.Graph.Engine.Execution.Levels;
using Partnership.Graph.Engine.Execution.Planning;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>4 Binds the introspection fields to the type model.</summary>
internal static class IntrospectionBinding
{
    private static readonly ListReader Reader = new ListReader<object>();

    /// <summary>The bindings of all introspection fields of a schema.</summary>
    public static IEnumerable<((ObjectType Type, string Field) Key, FieldBinding Binding)> Bind(Schema schema, LeafFormats leaves, InputCoercion coercion)
    {
        foreach (var ((typeName, fieldName), resolver) in Introspection.Resolvers(schema))
        {
            var type = (ObjectType)schema.FindType(typeName)!;
            var field = fieldName switch
            {
                "__schema" => IntrospectionFields.Schema,
                "__type" => IntrospectionFields.Type,
                _ => type.FindField(fieldName)!,
            };
            var access = new IntrospectionAccess(resolver, new AllArgumentsSlot(field, coercion));
            yield return ((type, fieldName), new FieldBinding(field, access, typeof(object), isAsync: false, ShapeOf(field.Type, leaves)));
        }
    }

    private static OutputShape ShapeOf(GraphQLType type, LeafFormats leaves)
    {
        if (type.Named is ObjectType)
            return new OutputShape(Leaf: null, type.Nullable is ListType list ? [new ListLevel(Reader, list.ItemType.IsNonNull)] : []);
        return new OutputShape(
            type.Nullable is ListType
                ? new CastFormat<object, IReadOnlyList<string>>((LeafFormat<IReadOnlyList<string>>)leaves.For(type, typeof(IReadOnlyList<string>))!)
                : type.Named.Name == "Boolean"
                    ? new CastFormat<object, bool>((LeafFormat<bool>)leaves.For(type, typeof(bool))!)
                    : new CastFormat<object, string>((LeafFormat<string>)leaves.For(type, typeof(string))!),
            []);
    }

    private sealed class IntrospectionAccess(IntrospectionResolver resolver, Slot arguments) : FieldAccess([arguments])
    {
        public override Expression Body(Expression parent, Expression slotValues) =>
            Expression.Invoke(Expression.Constant(resolver), parent, SlotValue(slotValues, 0, typeof(IReadOnlyDictionary<string, object?>)));
    }

    private sealed class AllArgumentsSlot(FieldDefinition field, InputCoercion coercion) : Slot
    {
        public override bool IsConstant(Language.FieldNode node) =>
            field.Arguments.All(argument => ArgumentValues.IsConstant(node, argument));

        public override object Get(FieldStep step, OperationContext? operation)
        {
            var problems = new InputProblems();
            var values = new InputObject();
            foreach (var argument in field.Arguments)
            {
                if (ArgumentValues.TryGet(step.Node, argument, operation?.Variables, coercion, problems, out var value))
                    values[argument.Name] = value;
            }

            ArgumentValues.Refuse(problems);
            return values;
        }
    }
}
