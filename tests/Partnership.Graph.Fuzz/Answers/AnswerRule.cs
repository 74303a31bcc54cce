using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Fuzz.Answers;

/// <summary>
/// Answers every field of every schema: a hash of the object, the field and its arguments decides between a value, null
/// and an error, how long a list is and which type an object has. <c>tests/tools/answers.mjs</c> is the same rule for
/// graphql-js; the two have to stay alike.
/// </summary>
internal sealed class AnswerRule(Schema schema, Func<ObjectType, Type> nodeTypes)
{
    private static readonly string[] Texts =
        ["plain", "quote \" and \\", "line\nbreak\ttab", "é ☃ 😀", "\u0001\u2028</script>", ""];

    /// <summary>Whether an Int field is answered with <c>long</c>, which can be out of range.</summary>
    public static bool IsWide(string place) => AnswerHash.Of($"wide?{place}") % 2 == 0;

    /// <summary>Whether an enum field is answered with the value's name, rather than with a C# enum.</summary>
    public static bool IsNamedAsText(string place) => AnswerHash.Of($"text?{place}") % 2 == 0;

    /// <summary>The value of a field, as an instance of <paramref name="clr"/>.</summary>
    /// <exception cref="InvalidOperationException">This field has none: its resolver fails.</exception>
    public object? Answer(ObjectType type, FieldDefinition field, Node? parent, object?[] arguments, Type clr)
    {
        var (place, key) = PlaceAndKey(type, field, parent, arguments);
        return ValueOf(field.Type, clr, place, key, (parent?.Depth ?? 0) + 1);
    }

    /// <summary>The events of a subscription: two of them.</summary>
    /// <exception cref="InvalidOperationException">There is no stream of events.</exception>
    public IReadOnlyList<object?> Events(ObjectType type, FieldDefinition field, object?[] arguments, Type clr)
    {
        var (place, key) = PlaceAndKey(type, field, parent: null, arguments);
        return [.. Enumerable.Range(0, 2).Select(index => ValueOf(field.Type, clr, place, $"{key}#{index}", depth: 1))];
    }

    private static (string Place, string Key) PlaceAndKey(ObjectType type, FieldDefinition field, Node? parent, object?[] arguments)
    {
        var place = $"{type.Name}.{field.Name}";
        var key = $"{parent?.Key ?? "root"}.{place}({ArgumentText.Of(field, arguments)})";
        return AnswerHash.Chance(key, "throw", 4) ? throw new InvalidOperationException($"No {place} today.") : (place, key);
    }

    private object? ValueOf(GraphQLType type, Type clr, string place, string key, int depth)
    {
        var isNull = type.IsNonNull
            ? CanBeNull(type.Nullable, place) && AnswerHash.Chance(key, "null!", 2)
            : AnswerHash.Chance(key, "null", 8);
        return isNull ? null : Present(type.Nullable, Nullable.GetUnderlyingType(clr) ?? clr, place, key, depth);
    }

    private object? Present(GraphQLType type, Type clr, string place, string key, int depth)
    {
        var isOdd = AnswerHash.Chance(key, "odd", 2);
        var hash = AnswerHash.Of(key);
        return type switch
        {
            ListType list => Items(list, clr, place, key, depth),
            EnumType enumType => EnumValue(enumType, clr, isOdd ? -1 : (int)(hash % enumType.Values.Count)),
            ScalarType { Name: "Int" } when clr == typeof(long) => isOdd ? 2147483648L + (hash % 1000) : (long)(int)hash,
            ScalarType { Name: "Int" } => (int)hash,
            ScalarType { Name: "Float" } => isOdd ? double.NaN : (int)hash / 16.0,
            ScalarType { Name: "Boolean" } => hash % 2 == 0,
            ScalarType { Name: "ID" } => hash % 2 == 0 ? AnswerHash.Hex(key) : $"{hash}",
            ScalarType { Name: "String" } => $"{Texts[hash % Texts.Length]} {key}",
            ScalarType => new Code(isOdd ? "!" : $"C{hash}"),
            ObjectType objectType => NodeOf(objectType, key, depth),
            _ => AnyOf(type.Named, key, depth, isOdd),
        };
    }

    private Array Items(ListType list, Type clr, string place, string key, int depth)
    {
        var itemType = clr.IsArray ? clr.GetElementType()! : clr.GetGenericArguments()[0];
        var items = Array.CreateInstance(itemType, (int)(AnswerHash.Of($"length?{key}") % (depth <= 2 ? 4u : 3u)));
        for (var i = 0; i < items.Length; i++)
            items.SetValue(ValueOf(list.ItemType, itemType, place, $"{key}/{i}", depth), i);
        return items;
    }

    private static object EnumValue(EnumType type, Type clr, int index) =>
        clr == typeof(string) ? (index < 0 ? "NOT_A_VALUE" : type.Values[index].Name) : Enum.ToObject(clr, index);

    private Node AnyOf(NamedType type, string key, int depth, bool isOdd)
    {
        var possible = schema.PossibleTypes(type).OrderBy(each => each.Name, StringComparer.Ordinal).ToList();
        return isOdd || possible.Count == 0
            ? new Stranger(AnswerHash.Hex(key), depth)
            : NodeOf(possible[(int)(AnswerHash.Of(key) % possible.Count)], key, depth);
    }

    private Node NodeOf(ObjectType type, string key, int depth) =>
        (Node)Activator.CreateInstance(nodeTypes(type), AnswerHash.Hex(key), depth)!;

    // What C# has as a value type cannot be null where the schema says non-null.
    private static bool CanBeNull(GraphQLType type, string place) => type switch
    {
        ScalarType scalar => scalar.Name is not ("Int" or "Float" or "Boolean"),
        EnumType => IsNamedAsText(place),
        _ => true,
    };
}
