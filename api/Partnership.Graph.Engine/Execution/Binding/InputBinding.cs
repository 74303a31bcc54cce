using System.Reflection;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Execution.Leaves;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>Checks that a parameter or input record can take what a GraphQL input type gives, and finds how to convert it.</summary>
internal sealed class InputBinding(IReadOnlyDictionary<string, CustomScalar> scalars, EnumBinding enums, NullabilityInfoContext nullability, BindingProblems problems)
{
    private readonly Dictionary<(InputObjectType, Type), InputObjectConverter> _objects = [];
    private readonly Dictionary<string, HashSet<Type>> _scalarTypes = [];

    /// <summary>The C# types each custom scalar is read as.</summary>
    public IEnumerable<(string Scalar, IReadOnlyCollection<Type> Types)> ScalarTypes =>
        _scalarTypes.Select(pair => (pair.Key, (IReadOnlyCollection<Type>)pair.Value));

    /// <summary>The converter for a value; <c>null</c> after reporting why there is none.</summary>
    /// <param name="type">The GraphQL type.</param>
    /// <param name="wanted">The C# type.</param>
    /// <param name="member">Who wants it, for messages.</param>
    /// <param name="where">Where the schema declares it.</param>
    /// <param name="mayBeAbsent">Whether the value can be left out without there being a default.</param>
    public InputConverter? Bind(GraphQLType type, MemberType wanted, string member, SyntaxNode? where, bool mayBeAbsent = false)
    {
        if (OptionalConverter.ConstructorOf(wanted.Type) is { } optional)
        {
            var inner = Bind(type, wanted.Argument(0), member, where);
            return inner is null ? null : new OptionalConverter(optional, inner);
        }

        if (!type.IsNonNull && wanted.IsNullable is false)
        {
            problems.Add(where, $"{member} is {wanted}, but {type} can be null{(mayBeAbsent ? " or left out" : "")}: declare it as {TypeNames.NullableOf(wanted.Type)}, or add a ! in the schema.");
            return null;
        }

        return type.Nullable switch
        {
            ListType list => BindList(list, wanted, member, where),
            InputObjectType objectType => BindObject(objectType, wanted, member, where),
            EnumType enumType => BindEnum(enumType, wanted, member, where),
            ScalarType scalar => BindScalar(scalar, wanted, member, where),
            _ => null,
        };
    }

    /// <summary>The converter that makes a record of several arguments; <c>null</c> if the type is no such record.</summary>
    public InputObjectConverter? BindRecord(Type record, IReadOnlyList<InputValueDefinition> arguments, string member, SyntaxNode? where)
    {
        if (record.GetConstructors() is not [var constructor]
            || constructor.GetParameters() is not { Length: > 0 } parameters
            || !parameters.All(parameter => arguments.Any(argument => argument.Name == parameter.Name.ToCamelCase())))
            return null;

        return new InputObjectConverter(constructor)
        {
            Parameters = [.. parameters.Select(parameter => Member(arguments.First(argument => argument.Name == parameter.Name.ToCamelCase()), parameter, $"{member}.{parameter.Name}", where))],
        };
    }

    /// <summary>What stands where a value was left out.</summary>
    public static object? Absent(InputConverter? converter, ParameterInfo? parameter, Type type) =>
        converter is IOptionalConverter optional ? optional.NotGiven
        : parameter is { HasDefaultValue: true, DefaultValue: { } value } ? value
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;

    private InputMember Member(InputValueDefinition field, ParameterInfo parameter, string member, SyntaxNode? where)
    {
        var converter = Bind(field.Type, MemberType.Of(parameter, nullability), member, field.SyntaxNode ?? where, field.DefaultValue is null);
        return new InputMember(field.Name, converter ?? SameConverter.Instance, Absent(converter, parameter, parameter.ParameterType));
    }

    private ScalarConverter? BindScalar(ScalarType scalar, MemberType wanted, string member, SyntaxNode? where)
    {
        var isCustom = scalars.TryGetValue(scalar.Name, out var custom);
        var reader = isCustom ? (custom!.RuntimeType == wanted.Underlying ? custom.Reader : null) : ReaderFor(scalar, wanted.Underlying);
        if (reader is null)
        {
            problems.Add(where, $"{member} is {wanted}, which cannot be read from {scalar}: {Advice(scalar, custom)}");
            return null;
        }

        if (!_scalarTypes.TryGetValue(scalar.Name, out var types))
            _scalarTypes.Add(scalar.Name, types = []);
        types.Add(wanted.Underlying);
        return new ScalarConverter(reader);
    }

    private static ScalarReader? ReaderFor(ScalarType scalar, Type type)
    {
        var reader = ScalarReaders.For(type);
        var isNumber = reader is not null && type.GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(System.Numerics.INumber<>));
        return scalar.Name switch
        {
            "Int" => isNumber ? reader : null,
            "Float" => isNumber && (type == typeof(double) || type == typeof(float) || type == typeof(decimal)) ? reader : null,
            "Boolean" => type == typeof(bool) ? reader : null,
            "String" => isNumber || type == typeof(bool) ? null : reader,
            "ID" => type == typeof(bool) ? null : reader,
            _ => reader,
        };
    }

    private static string Advice(ScalarType scalar, CustomScalar? custom) => scalar.Name switch
    {
        "Int" => "declare it as int or another whole number.",
        "Float" => "declare it as double, float or decimal.",
        "Boolean" => "declare it as bool.",
        _ when custom is not null => $"declare it as {TypeNames.Of(custom.RuntimeType)}.",
        "String" or "ID" => "declare it as string or a type that is IParsable<T>.",
        _ => "declare it as string or a type that is IParsable<T>, or say how with AddScalar.",
    };

    private EnumConverter? BindEnum(EnumType type, MemberType wanted, string member, SyntaxNode? where)
    {
        if (wanted.Type == typeof(string))
            return new EnumConverter(type.Values.ToDictionary(value => value.Name, object (value) => value.Name));
        if (wanted.Underlying.IsEnum)
        {
            enums.Check(type, wanted.Underlying, member);
            return new EnumConverter(EnumNames.MembersOf(type, wanted.Underlying).ToDictionary(pair => pair.Value.Name, pair => pair.Member));
        }

        problems.Add(where, $"{member} is {wanted}, but {type} is an enum: declare it as a C# enum whose members are named like its values.");
        return null;
    }

    private ListConverter? BindList(ListType list, MemberType wanted, string member, SyntaxNode? where)
    {
        if (wanted.Item() is not { } item)
        {
            problems.Add(where, $"{member} is {wanted}, but {list} is a list: declare it as IReadOnlyList<T>.");
            return null;
        }

        var takesArray = wanted.Type.IsAssignableFrom(item.Type.MakeArrayType());
        var constructor = takesArray ? null : wanted.Type.GetConstructor([typeof(IEnumerable<>).MakeGenericType(item.Type)]);
        if (!takesArray && constructor is null)
        {
            problems.Add(where, $"{member} is {wanted}, which cannot be made of a list: declare it as IReadOnlyList<{TypeNames.Of(item.Type)}>.");
            return null;
        }

        var items = Bind(list.ItemType, item, member, where);
        return items is null
            ? null
            : new ListConverter(item.Type, items, constructor is null ? null : array => constructor.Invoke([array]));
    }

    private InputObjectConverter? BindObject(InputObjectType type, MemberType wanted, string member, SyntaxNode? where)
    {
        if (_objects.TryGetValue((type, wanted.Type), out var known))
            return known;

        var constructor = wanted.Type.IsAbstract || wanted.Type.IsPrimitive || wanted.Type == typeof(string)
            ? null
            : wanted.Type.GetConstructors()
                .OrderByDescending(each => each.GetParameters().Length)
                .FirstOrDefault(each => each.GetParameters().All(parameter => type.FindField(parameter.Name.ToCamelCase()) is not null));
        if (constructor is null)
        {
            problems.Add(where, $"{member} is {wanted}, which cannot be made of input object {type}: declare a record whose constructor's parameters are named like its fields.");
            return null;
        }

        var converter = new InputObjectConverter(constructor);
        _objects.Add((type, wanted.Type), converter);
        var parameters = constructor.GetParameters();
        converter.Parameters = [.. parameters.Select(parameter => Member(type.FindField(parameter.Name.ToCamelCase())!, parameter, $"{TypeNames.Of(wanted.Type)}.{parameter.Name}", where))];
        converter.Properties = [.. Properties(type, wanted.Type, parameters)];
        return converter;
    }

    private IEnumerable<(InputMember Member, MethodInvoker Set)> Properties(InputObjectType type, Type record, ParameterInfo[] parameters)
    {
        foreach (var field in type.Fields.Where(field => !parameters.Any(parameter => parameter.Name.ToCamelCase() == field.Name)))
        {
            var property = record.GetProperty(field.Name.ToPascalCase());
            if (property?.SetMethod is not { IsPublic: true } setter)
            {
                problems.Add(field.SyntaxNode, $"{TypeNames.Of(record)} has no constructor parameter or settable property for field {field.Name} of {type}: add one, or drop the field.");
                continue;
            }

            var converter = Bind(field.Type, MemberType.Of(property, nullability), $"{TypeNames.Of(record)}.{property.Name}", field.SyntaxNode, field.DefaultValue is null);
            if (converter is not null)
                yield return (new InputMember(field.Name, converter, Absent: null), MethodInvoker.Create(setter));
        }
    }
}
