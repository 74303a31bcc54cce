using System.Collections.Frozen;
using System.Reflection;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Execution.Leaves;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>Binds every field of a schema, and collects everything that does not fit on the way.</summary>
internal sealed class SchemaBinding
{
    private readonly Schema _schema;
    private readonly Dictionary<string, Type> _runtimeTypes;
    private readonly BindingProblems _problems = new();
    private readonly Dictionary<string, StreamBinding> _streams = [];
    private readonly NullabilityInfoContext _nullability = new();
    private readonly InputScalars _scalars = new();
    private readonly LeafFormats _leaves;
    private readonly InputCoercion _coercion;
    private readonly InputBinding _inputs;
    private readonly OutputBinding _outputs;
    private readonly MethodBinding _methodBinding;
    private readonly ResolverMethods _methods;
    private readonly Func<GuardedField, FieldGuard?>? _guards;

    public SchemaBinding(
        Schema schema,
        Dictionary<string, Type> runtimeTypes,
        IReadOnlyList<(string TypeName, Type Class)> resolvers,
        IReadOnlyDictionary<string, CustomScalar> scalars,
        Func<Type, bool>? isService,
        Func<GuardedField, FieldGuard?>? guards)
    {
        _schema = schema;
        _guards = guards;
        _runtimeTypes = runtimeTypes;
        foreach (var (name, scalar) in scalars)
            _scalars.Add(name, scalar.Reader);
        _leaves = new LeafFormats(scalars);
        _coercion = new InputCoercion(_scalars);
        var enums = new EnumBinding(_problems);
        _inputs = new InputBinding(scalars, enums, _nullability, _problems);
        _outputs = new OutputBinding(schema, _leaves, runtimeTypes, enums, _problems);
        _methodBinding = new MethodBinding(_inputs, _coercion, isService, _nullability, _problems);
        _methods = new ResolverMethods(schema, resolvers, _problems);
    }

    public BindingResult Bind()
    {
        CheckRuntimeTypes();
        var fields = new Dictionary<(ObjectType Type, string Field), FieldBinding>();
        foreach (var type in OwnTypes<ObjectType>())
        {
            foreach (var field in type.Fields)
            {
                var guard = GuardOf(type, field);
                if (BindField(type, field) is not { } binding)
                    continue;
                binding.Guard = guard;
                fields.Add((type, field.Name), binding);
            }
        }

        if (_problems.Count > 0)
            return new BindingResult(Schema: null, _problems.All);

        foreach (var (key, binding) in IntrospectionBinding.Bind(_schema, _leaves, _coercion))
            fields.Add(key, binding);
        foreach (var (scalar, types) in _inputs.ScalarTypes)
        {
            if (_scalars.Find(scalar) is null && types.Count == 1)
                _scalars.Add(scalar, ScalarReaders.For(types.First())!);
        }

        var runtimeTypes = OwnTypes<ObjectType>()
            .Where(type => _runtimeTypes.ContainsKey(type.Name))
            .ToFrozenDictionary(type => type, type => _runtimeTypes[type.Name]);
        return new BindingResult(
            new ExecutableSchema(_schema, fields.ToFrozenDictionary(), _streams.ToFrozenDictionary(), runtimeTypes, _coercion, _scalars), []);
    }

    private IEnumerable<T> OwnTypes<T>()
        where T : NamedType =>
        _schema.Types.OfType<T>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));

    private bool IsRoot(ObjectType type) => type == _schema.QueryType || type == _schema.MutationType || type == _schema.SubscriptionType;

    private void CheckRuntimeTypes()
    {
        foreach (var name in _runtimeTypes.Keys.Where(name => _schema.FindType(name) is not (ObjectType or InterfaceType)))
        {
            _problems.Add(
                $"{TypeNames.Of(_runtimeTypes[name])} is bound to type {name}, but the schema has no object type of that name.{Suggestions.DidYouMean(name, OwnTypes<ObjectType>().Select(type => type.Name))}");
        }

        foreach (var type in OwnTypes<ObjectType>().Where(type => IsRoot(type) && _runtimeTypes.ContainsKey(type.Name)))
        {
            _problems.Add(type, $"{TypeNames.Of(_runtimeTypes[type.Name])} is bound to root type {type}, which has no objects: answer its fields with {type}Resolvers.");
        }

        foreach (var type in OwnTypes<ObjectType>().Where(type => !IsRoot(type) && !_runtimeTypes.ContainsKey(type.Name)))
        {
            _problems.Add(
                type,
                $"Object type {type} has no runtime type: say which C# type its objects have with BindRuntimeType<T>(\"{type}\").");
        }

        foreach (var type in OwnTypes<NamedType>().Where(type => type is InterfaceType or UnionType))
        {
            var shared = _schema.PossibleTypes(type)
                .Where(possible => _runtimeTypes.ContainsKey(possible.Name))
                .GroupBy(possible => _runtimeTypes[possible.Name])
                .Where(group => group.Count() > 1);
            foreach (var group in shared)
            {
                _problems.Add(
                    type,
                    $"{string.Join(" and ", group)} of {type} have the same runtime type {TypeNames.Of(group.Key)}, so their objects cannot be told apart: give each a C# type of its own.");
            }
        }
    }

    private FieldBinding? BindField(ObjectType type, FieldDefinition field)
    {
        var runtimeType = _runtimeTypes.GetValueOrDefault(type.Name);
        if (_methods.Find(type, field.Name) is { } method)
            return type == _schema.SubscriptionType ? BindStream(field, method) : BindMethod(type, field, method, runtimeType);

        // Without a runtime type that alone is reported, unless it is a root type.
        if (runtimeType is null && !IsRoot(type))
            return null;
        if (runtimeType is not null && FindProperty(runtimeType, field.Name) is { } property)
            return BindProperty(field, property, runtimeType);

        var name = field.Name.ToPascalCase();
        _problems.Add(
            field.SyntaxNode,
            $"{type}.{field.Name} has no resolver{(runtimeType is null ? "" : $" and {TypeNames.Of(runtimeType)} has no property {name}")}: add a method Get{name} to {type}Resolvers{(runtimeType is null ? "" : ", or the property")}.");
        return null;
    }

    private FieldGuard? GuardOf(ObjectType type, FieldDefinition field)
    {
        var guard = _guards?.Invoke(new GuardedField(_schema, type, field, message => _problems.Add(field.SyntaxNode, message)));
        if (guard is { Hides: true } && field.Type.IsNonNull)
            _problems.Add(field.SyntaxNode, $"{type}.{field.Name} is null for whoever may not see it, but its type {field.Type} has no null: make it nullable, or refuse with an error.");
        return guard;
    }

    private static PropertyInfo? FindProperty(Type type, string field) =>
        type.GetInterfaces().Where(_ => type.IsInterface).Prepend(type)
            .Select(each => each.GetProperty(field.ToPascalCase(), BindingFlags.Public | BindingFlags.Instance))
            .FirstOrDefault(property => property?.GetMethod is { IsPublic: true });

    private FieldBinding? BindProperty(FieldDefinition field, PropertyInfo property, Type runtimeType)
    {
        var member = $"{TypeNames.Of(runtimeType)}.{property.Name}";
        if (field.Arguments.Count > 0)
        {
            _problems.Add(field.SyntaxNode, $"{member} answers {field.Name}, but the field has arguments, which a property cannot take: add a resolver method Get{property.Name}.");
            return null;
        }

        var given = MemberType.Of(property, _nullability);
        return _outputs.Bind(field, given, member, field.SyntaxNode) is { } shape
            ? new FieldBinding(field, new PropertyAccess(runtimeType, property), given.Type, isAsync: false, shape)
            : null;
    }

    private FieldBinding? BindMethod(ObjectType type, FieldDefinition field, MethodInfo method, Type? runtimeType)
    {
        var member = ResolverMethods.NameOf(method);
        var given = MemberType.Of(method.ReturnParameter, _nullability).Awaited(out var isTask);
        var shape = _outputs.Bind(field, given, member, field.SyntaxNode);
        var access = _methodBinding.Bind(method, field, IsRoot(type) ? null : runtimeType);
        return shape is null || access is null ? null : new FieldBinding(field, access, given.Type, isTask, shape);
    }

    // 6.2.3 The method gives the events; what is selected is selected from each of them.
    private FieldBinding? BindStream(FieldDefinition field, MethodInfo method)
    {
        var member = ResolverMethods.NameOf(method);
        var stream = MemberType.Of(method.ReturnParameter, _nullability).Awaited(out var isTask);
        if (!stream.Type.IsGenericType || stream.Type.GetGenericTypeDefinition() != typeof(IAsyncEnumerable<>))
        {
            _problems.Add(field.SyntaxNode, $"{member} gives {stream}, but a subscription is a stream: give IAsyncEnumerable<T>.");
            return null;
        }

        var given = stream.Argument(0);
        var shape = _outputs.Bind(field, given, $"{member} (each event)", field.SyntaxNode);
        var access = _methodBinding.Bind(method, field, parentType: null);
        if (shape is null || access is null)
            return null;
        _streams.Add(field.Name, new StreamBinding(access, given.Type, isTask));
        return new FieldBinding(field, new EventAccess(given.Type), given.Type, isAsync: false, shape);
    }
}
