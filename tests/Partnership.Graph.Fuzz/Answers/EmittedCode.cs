using System.Reflection;
using System.Reflection.Emit;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Fuzz.Answers;

/// <summary>
/// The classes a schema would be bound to, emitted: a C# enum for each enum, a record for each input object, a class with
/// properties for each object type, and a class with resolvers, synchronous or not, for the fields that are no property.
/// </summary>
internal sealed class EmittedCode
{
    // Not collectible: the runtime (10.0) can crash when it recompiles such code while it is unloaded.
    private readonly ModuleBuilder _module = AssemblyBuilder
        .DefineDynamicAssembly(new AssemblyName("Answers"), AssemblyBuilderAccess.Run)
        .DefineDynamicModule("Answers");

    private readonly AnswerRule _rule;
    private readonly Dictionary<NamedType, Type> _enums = [];
    private readonly Dictionary<NamedType, Type> _inputs = [];
    private readonly Dictionary<NamedType, Type> _nodes = [];
    private readonly Dictionary<string, Type> _resolvers = [];

    public EmittedCode(Schema schema)
    {
        _rule = new AnswerRule(schema, type => _nodes[type]);
        foreach (var type in Own<EnumType>(schema))
            _enums.Add(type, EmitEnum(type));
        EmitInputs([.. Own<InputObjectType>(schema)]);
        foreach (var type in Own<ObjectType>(schema).Where(type => !IsRoot(schema, type)))
            _nodes.Add(type, EmitNode(type));
        foreach (var type in Own<ObjectType>(schema))
            _resolvers.Add(type.Name, EmitResolvers(type, isSubscription: type == schema.SubscriptionType));
    }

    public IEnumerable<(string Name, Type Type)> Nodes => _nodes.Select(pair => (pair.Key.Name, pair.Value));

    public IEnumerable<(string Name, Type Type)> Resolvers => _resolvers.Select(pair => (pair.Key, pair.Value));

    public static bool IsBuiltIn(NamedType type) => type.Name is "Int" or "Float" or "String" or "Boolean" or "ID";

    private static IEnumerable<T> Own<T>(Schema schema)
        where T : NamedType =>
        schema.Types.OfType<T>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));

    private static bool IsRoot(Schema schema, ObjectType type) =>
        type == schema.QueryType || type == schema.MutationType || type == schema.SubscriptionType;

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private Type EmitEnum(EnumType type)
    {
        var builder = _module.DefineEnum(type.Name, TypeAttributes.Public, typeof(int));
        for (var i = 0; i < type.Values.Count; i++)
            builder.DefineLiteral(type.Values[i].Name, i);
        return builder.CreateType();
    }

    // Input objects may refer to each other in circles, so all are declared before any is made.
    private void EmitInputs(IReadOnlyList<InputObjectType> types)
    {
        var builders = types.ToDictionary(
            type => type, type => _module.DefineType(type.Name, TypeAttributes.Public | TypeAttributes.Sealed, typeof(InputRecord)));
        foreach (var (type, builder) in builders)
            _inputs.Add(type, builder);
        foreach (var (type, builder) in builders)
        {
            foreach (var field in type.Fields)
                EmitSetter(builder, field);
        }

        foreach (var (type, builder) in builders)
            _inputs[type] = builder.CreateType();
    }

    private void EmitSetter(TypeBuilder builder, InputValueDefinition field)
    {
        var type = InputTypeOf(field);
        var property = builder.DefineProperty(Pascal(field.Name), PropertyAttributes.None, type, Type.EmptyTypes);
        var setter = builder.DefineMethod(
            $"set_{Pascal(field.Name)}", MethodAttributes.Public | MethodAttributes.SpecialName, typeof(void), [type]);
        var il = setter.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldstr, field.Name);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Call, typeof(InputRecord).GetMethod(nameof(InputRecord.Set))!.MakeGenericMethod(type));
        il.Emit(OpCodes.Ret);
        property.SetSetMethod(setter);
    }

    private Type EmitNode(ObjectType type)
    {
        var builder = _module.DefineType(type.Name, TypeAttributes.Public | TypeAttributes.Sealed, typeof(Node));
        var constructor = builder.DefineConstructor(MethodAttributes.Public, CallingConventions.HasThis, [typeof(string), typeof(int)]);
        var il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Call, typeof(Node).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)[0]);
        il.Emit(OpCodes.Ret);

        var fields = type.Fields.Where(field => IsProperty(type, field)).ToList();
        foreach (var field in fields)
        {
            var valueType = OutputTypeOf(field.Type, $"{type.Name}.{field.Name}");
            var property = builder.DefineProperty(Pascal(field.Name), PropertyAttributes.None, valueType, Type.EmptyTypes);
            var getter = builder.DefineMethod(
                $"get_{Pascal(field.Name)}", MethodAttributes.Public | MethodAttributes.SpecialName, valueType, Type.EmptyTypes);
            EmitAnswer(builder, getter, field, nameof(FieldAnswer.Now), valueType, hasParent: true, []);
            property.SetGetMethod(getter);
        }

        return Finish(builder, type, fields);
    }

    private Type EmitResolvers(ObjectType type, bool isSubscription)
    {
        var builder = _module.DefineType(
            $"{type.Name}Resolvers", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed, typeof(object));
        var fields = type.Fields.Where(field => !_nodes.ContainsKey(type) || !IsProperty(type, field)).ToList();
        foreach (var field in fields)
        {
            var place = $"{type.Name}.{field.Name}";
            var valueType = OutputTypeOf(field.Type, place);
            var (answer, returnType) = (AnswerHash.Of($"async?{place}") % 4) switch
            {
                _ when isSubscription => (nameof(FieldAnswer.Events), typeof(IAsyncEnumerable<>).MakeGenericType(valueType)),
                0 => (nameof(FieldAnswer.Soon), typeof(ValueTask<>).MakeGenericType(valueType)),
                1 => (nameof(FieldAnswer.AsTask), typeof(Task<>).MakeGenericType(valueType)),
                _ => (nameof(FieldAnswer.Now), valueType),
            };
            var parent = _nodes.GetValueOrDefault(type);
            var arguments = field.Arguments.Select(InputTypeOf).ToArray();
            var method = builder.DefineMethod(
                $"Get{Pascal(field.Name)}", MethodAttributes.Public | MethodAttributes.Static, returnType, parent is null ? arguments : [parent, .. arguments]);
            if (parent is not null)
                method.DefineParameter(1, ParameterAttributes.None, "theParent");
            for (var i = 0; i < arguments.Length; i++)
                method.DefineParameter(i + (parent is null ? 1 : 2), ParameterAttributes.None, field.Arguments[i].Name);
            EmitAnswer(builder, method, field, answer, valueType, parent is not null, arguments);
        }

        return Finish(builder, type, fields);
    }

    // answerOf_field.Now<T>(parent or null, new object[] { arguments… })
    private static void EmitAnswer(
        TypeBuilder builder, MethodBuilder method, FieldDefinition field, string answer, Type valueType, bool hasParent, Type[] arguments)
    {
        var holder = builder.DefineField(HolderOf(field), typeof(FieldAnswer), FieldAttributes.Public | FieldAttributes.Static);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldsfld, holder);
        il.Emit(hasParent ? OpCodes.Ldarg_0 : OpCodes.Ldnull);
        il.Emit(OpCodes.Ldc_I4, arguments.Length);
        il.Emit(OpCodes.Newarr, typeof(object));
        for (var i = 0; i < arguments.Length; i++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldarg, i + (hasParent ? 1 : 0));
            il.Emit(OpCodes.Box, arguments[i]);
            il.Emit(OpCodes.Stelem_Ref);
        }

        il.Emit(OpCodes.Callvirt, typeof(FieldAnswer).GetMethod(answer)!.MakeGenericMethod(valueType));
        il.Emit(OpCodes.Ret);
    }

    private Type Finish(TypeBuilder builder, ObjectType type, IEnumerable<FieldDefinition> fields)
    {
        var finished = builder.CreateType();
        foreach (var field in fields)
            finished.GetField(HolderOf(field))!.SetValue(obj: null, new FieldAnswer(_rule, type, field));
        return finished;
    }

    private static string HolderOf(FieldDefinition field) => $"answerOf_{field.Name}";

    // Properties of other objects' types would need those types first.
    private static bool IsProperty(ObjectType type, FieldDefinition field) =>
        field.Arguments.Count == 0 && field.Type.Named is ScalarType or EnumType && AnswerHash.Of($"property?{type.Name}.{field.Name}") % 2 == 0;

    private Type OutputTypeOf(GraphQLType type, string place) => type.Nullable switch
    {
        ListType list => ListOf(OutputTypeOf(list.ItemType, place), place),
        ScalarType { Name: "Int" } => OrNull(AnswerRule.IsWide(place) ? typeof(long) : typeof(int), type),
        ScalarType scalar => OrNull(ScalarTypeOf(scalar), type),
        EnumType enumType => AnswerRule.IsNamedAsText(place) ? typeof(string) : OrNull(_enums[enumType], type),
        ObjectType objectType => _nodes[objectType],
        _ => typeof(Node),
    };

    private static Type ListOf(Type item, string place) => (AnswerHash.Of($"list?{place}") % 3) switch
    {
        0 => item.MakeArrayType(),
        1 => typeof(IReadOnlyList<>).MakeGenericType(item),
        _ => typeof(IEnumerable<>).MakeGenericType(item),
    };

    // An argument that can be left out is an Optional, so that the rule can tell it from null.
    private Type InputTypeOf(InputValueDefinition definition)
    {
        var type = InputTypeOf(definition.Type);
        return definition.Type.IsNonNull ? type : typeof(Optional<>).MakeGenericType(type);
    }

    private Type InputTypeOf(GraphQLType type) => type.Nullable switch
    {
        ListType list => typeof(IReadOnlyList<>).MakeGenericType(InputTypeOf(list.ItemType)),
        ScalarType { Name: "Int" } => OrNull(typeof(int), type),
        ScalarType scalar => OrNull(ScalarTypeOf(scalar), type),
        EnumType enumType => OrNull(_enums[enumType], type),
        _ => _inputs[type.Named],
    };

    private static Type ScalarTypeOf(ScalarType scalar) => scalar.Name switch
    {
        "Float" => typeof(double),
        "Boolean" => typeof(bool),
        "String" or "ID" => typeof(string),
        _ => typeof(Code),
    };

    private static Type OrNull(Type type, GraphQLType declared) =>
        type.IsValueType && !declared.IsNonNull ? typeof(Nullable<>).MakeGenericType(type) : type;
}
