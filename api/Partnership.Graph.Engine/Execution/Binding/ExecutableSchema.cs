using System.Collections.Concurrent;
using System.Collections.Frozen;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Execution.Leaves;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>A schema and the code that answers each of its fields; made by <see cref="ExecutableSchemaBuilder"/>.</summary>
public sealed class ExecutableSchema
{
    private readonly FrozenDictionary<(ObjectType Type, string Field), FieldBinding> _fields;
    private readonly FrozenDictionary<string, StreamBinding> _streams;
    private readonly FrozenDictionary<ObjectType, Type> _runtimeTypes;
    private readonly ConcurrentDictionary<NamedType, AbstractBinding> _abstractBindings = new();

    internal ExecutableSchema(
        Schema schema,
        FrozenDictionary<(ObjectType Type, string Field), FieldBinding> fields,
        FrozenDictionary<string, StreamBinding> streams,
        FrozenDictionary<ObjectType, Type> runtimeTypes,
        InputCoercion input,
        InputScalars scalars)
    {
        Schema = schema;
        _fields = fields;
        _streams = streams;
        _runtimeTypes = runtimeTypes;
        Input = input;
        Scalars = scalars;
    }

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>A schema without code: only introspection is answered. For tools that ask what a schema is.</summary>
    public static ExecutableSchema ForIntrospection(Schema schema)
    {
        var scalars = new InputScalars();
        var input = new InputCoercion(scalars);
        var fields = IntrospectionBinding.Bind(schema, new LeafFormats(new Dictionary<string, CustomScalar>()), input)
            .ToFrozenDictionary(binding => binding.Key, binding => binding.Binding);
        return new ExecutableSchema(
            schema, fields, FrozenDictionary<string, StreamBinding>.Empty, FrozenDictionary<ObjectType, Type>.Empty, input, scalars);
    }

    internal InputCoercion Input { get; }

    internal InputScalars Scalars { get; }

    internal FieldBinding? FindField(ObjectType type, string name) => _fields.GetValueOrDefault((type, name));

    internal StreamBinding StreamOf(FieldDefinition subscription) => _streams[subscription.Name];

    internal AbstractBinding AbstractBindingOf(NamedType type) => _abstractBindings.GetOrAdd(type, MakeAbstractBinding);

    private AbstractBinding MakeAbstractBinding(NamedType type) => new(
        Schema.PossibleTypes(type)
            .Select((possible, index) => (Type: possible, Index: index))
            .Where(possible => _runtimeTypes.ContainsKey(possible.Type))
            .ToFrozenDictionary(possible => _runtimeTypes[possible.Type], possible => possible.Index));
}
