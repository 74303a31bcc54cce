using Partnership.Graph.Engine.Execution.Leaves;
using Partnership.Graph.Engine.Execution.Levels;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>Checks that what a member gives is what its field's type promises, and finds how to write it.</summary>
internal sealed class OutputBinding(
    Schema schema,
    LeafFormats leaves,
    IReadOnlyDictionary<string, Type> runtimeTypes,
    EnumBinding enums,
    BindingProblems problems)
{
    /// <summary>The shape of a field's values; <c>null</c> after reporting why there is none.</summary>
    public OutputShape? Bind(FieldDefinition field, MemberType given, string member, SyntaxNode? where)
    {
        var misfit = Misfit(field.Type, given, member);
        if (misfit is not null)
        {
            problems.Add(where, $"{member} gives {given}, but the field's type is {field.Type}: {misfit}");
            return null;
        }

        if (field.Type.Named is ScalarType or EnumType)
            return new OutputShape(leaves.For(field.Type, given.Type), []);

        var lists = new List<ListLevel>();
        var type = field.Type.Nullable;
        while (type is ListType list)
        {
            given = given.Item()!.Value;
            lists.Add(new ListLevel(
                (ListReader)Activator.CreateInstance(typeof(ListReader<>).MakeGenericType(given.Type))!, list.ItemType.IsNonNull));
            type = list.ItemType.Nullable;
        }

        return new OutputShape(Leaf: null, lists);
    }

    private string? Misfit(GraphQLType type, MemberType given, string member)
    {
        if (type.IsNonNull && given.IsNullable is true)
            return $"give {TypeNames.Of(given.Underlying)}, which is never null, or drop the ! in the schema.";
        if (type.Nullable is ListType list)
        {
            return given.Item() is { } item
                ? Misfit(list.ItemType, item, member)
                : "give a list, such as IReadOnlyList<T>.";
        }

        return type.Named switch
        {
            ScalarType scalar when leaves.For(scalar, given.Type) is null =>
                $"{TypeNames.Of(given.Underlying)} cannot be written as {scalar}; {leaves.Advice(scalar)}",
            EnumType enumType => EnumMisfit(enumType, given, member),
            ObjectType objectType => ObjectMisfit(objectType, given),
            InterfaceType or UnionType => AbstractMisfit(type.Named, given),
            _ => null,
        };
    }

    private string? EnumMisfit(EnumType type, MemberType given, string member)
    {
        enums.Check(type, given.Underlying, member);
        return leaves.For(type, given.Type) is null
            ? $"give a C# enum whose members are named like the values of {type}, or their names as text."
            : null;
    }

    private string? ObjectMisfit(ObjectType type, MemberType given)
    {
        // A type without runtime type is a problem of its own.
        if (!runtimeTypes.TryGetValue(type.Name, out var runtimeType) || runtimeType.IsAssignableFrom(given.Underlying))
            return null;
        return $"objects of type {type} are {TypeNames.Of(runtimeType)}; give that, or bind the type to another C# type.";
    }

    private string? AbstractMisfit(NamedType type, MemberType given)
    {
        var possible = schema.PossibleTypes(type)
            .Where(objectType => runtimeTypes.ContainsKey(objectType.Name))
            .Select(objectType => runtimeTypes[objectType.Name])
            .ToList();
        return given.Underlying == typeof(string) || (possible.Count > 0 && !possible.Exists(each => each.IsAssignableTo(given.Type) || given.Type.IsAssignableTo(each)))
            ? $"no type of {type} is a {TypeNames.Of(given.Type)}; give what they have in common, such as a base record or interface."
            : null;
    }
}
