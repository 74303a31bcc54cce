using System.Reflection;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>Finds which methods of the resolver classes answer which fields.</summary>
internal sealed class ResolverMethods
{
    private readonly Dictionary<(string Type, string Field), MethodInfo> _methods = [];

    public ResolverMethods(Schema schema, IEnumerable<(string TypeName, Type Class)> resolvers, BindingProblems problems)
    {
        foreach (var (typeName, resolverClass) in resolvers)
        {
            if (schema.FindType(typeName) is not ComplexType type)
            {
                problems.Add(
                    $"{resolverClass.Name} is for type {typeName}, but the schema has no object or interface type of that name.{Suggestions.DidYouMean(typeName, schema.Types.OfType<ComplexType>().Select(each => each.Name))}");
                continue;
            }

            foreach (var method in MethodsOf(resolverClass))
                Add(type, method, problems);
        }
    }

    /// <summary>The method for a field of an object type: its own, or that of an interface it implements.</summary>
    public MethodInfo? Find(ObjectType type, string field) =>
        type.Interfaces.Select(contract => contract.Name).Prepend(type.Name)
            .Select(owner => _methods.GetValueOrDefault((owner, field)))
            .FirstOrDefault(method => method is not null);

    /// <summary>A method as it is named in messages.</summary>
    public static string NameOf(MethodInfo method) => $"{TypeNames.Of(method.DeclaringType!)}.{method.Name}";

    private static IEnumerable<MethodInfo> MethodsOf(Type resolverClass) =>
        resolverClass
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(method => !method.IsSpecialName && method.DeclaringType != typeof(object)
                && method.GetBaseDefinition().DeclaringType != typeof(object)
                && method.Name is not ("Dispose" or "DisposeAsync"));

    private void Add(ComplexType type, MethodInfo method, BindingProblems problems)
    {
        var name = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name[..^5] : method.Name;
        var field = type.FindField(name.ToCamelCase())
            ?? (name.StartsWith("Get", StringComparison.Ordinal) ? type.FindField(name[3..].ToCamelCase()) : null);
        if (field is null)
        {
            var wanted = name.StartsWith("Get", StringComparison.Ordinal) ? name[3..].ToCamelCase() : name.ToCamelCase();
            problems.Add(
                type,
                $"{NameOf(method)} answers no field: {type} has no field \"{wanted}\".{Suggestions.DidYouMean(wanted, type.Fields.Select(each => each.Name))} Rename the method, add the field, or make the method private.");
        }
        else if (!_methods.TryAdd((type.Name, field.Name), method))
        {
            problems.Add(
                field.SyntaxNode,
                $"{NameOf(method)} and {NameOf(_methods[(type.Name, field.Name)])} both answer {type}.{field.Name}: keep one.");
        }
    }
}
