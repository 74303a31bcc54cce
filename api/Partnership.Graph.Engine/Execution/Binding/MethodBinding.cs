using System.Reflection;
using System.Security.Claims;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>Says for each parameter of a resolver method where its value comes from.</summary>
internal sealed class MethodBinding(
    InputBinding inputs,
    InputCoercion coercion,
    Func<Type, bool>? isService,
    NullabilityInfoContext nullability,
    BindingProblems problems)
{
    private readonly Dictionary<Type, object> _instances = [];

    /// <summary>How to call a method for a field; <c>null</c> after reporting why it cannot be called.</summary>
    /// <param name="method">The method.</param>
    /// <param name="field">The field it answers.</param>
    /// <param name="parentType">The C# type of the parents; <c>null</c> for root types, which have none.</param>
    public MethodAccess? Bind(MethodInfo method, FieldDefinition field, Type? parentType)
    {
        var before = problems.Count;
        var slots = new List<Slot>();
        var arguments = new List<int>();
        var taken = new HashSet<string>();
        foreach (var parameter in method.GetParameters())
        {
            if (IsParent(parameter, field, parentType))
            {
                arguments.Add(-1);
                continue;
            }

            arguments.Add(slots.Count);
            slots.Add(SlotFor(parameter, field, method, taken) ?? new CancellationSlot());
        }

        foreach (var argument in field.Arguments.Where(argument => !taken.Contains(argument.Name)))
        {
            problems.Add(
                argument.SyntaxNode,
                $"{ResolverMethods.NameOf(method)} does not take argument \"{argument.Name}\", so what clients give for it would be ignored: add a parameter {argument.Name}, or drop the argument.");
        }

        if (!method.IsStatic)
            slots.Add(Instance(method));
        return problems.Count == before ? new MethodAccess(method, arguments, slots) : null;
    }

    private static bool IsParent(ParameterInfo parameter, FieldDefinition field, Type? parentType) =>
        parentType is not null
        && parameter.ParameterType != typeof(object)
        && parameter.ParameterType.IsAssignableFrom(parentType)
        && field.FindArgument(parameter.Name.ToCamelCase()) is null;

    private Slot? SlotFor(ParameterInfo parameter, FieldDefinition field, MethodInfo method, HashSet<string> taken)
    {
        var type = parameter.ParameterType;
        var member = $"{ResolverMethods.NameOf(method)}({parameter.Name})";
        if (field.FindArgument(parameter.Name.ToCamelCase()) is { } argument)
        {
            taken.Add(argument.Name);
            var converter = inputs.Bind(argument.Type, MemberType.Of(parameter, nullability), member, argument.SyntaxNode, argument.DefaultValue is null);
            return converter is null ? null : new ArgumentSlot(argument, converter, InputBinding.Absent(converter, parameter, type), coercion);
        }

        if (type == typeof(CancellationToken))
            return new CancellationSlot();
        if (type == typeof(ClaimsPrincipal))
            return new UserSlot();
        if (type == typeof(FieldSelection))
            return new SelectionSlot();
        if (type == typeof(IServiceProvider))
            return new ServicesSlot();
        if (isService?.Invoke(type) != true && inputs.BindRecord(type, field.Arguments, member, field.SyntaxNode) is { } record)
        {
            var names = type.GetConstructors()[0].GetParameters().Select(each => each.Name.ToCamelCase()).ToHashSet();
            taken.UnionWith(names);
            return new ArgumentRecordSlot([.. field.Arguments.Where(each => names.Contains(each.Name))], record, coercion);
        }

        if (CanBeService(type))
            return new ServiceSlot(type);
        problems.Add(
            field.SyntaxNode,
            $"{member} is {TypeNames.Of(type)}, which is neither the parent, an argument of {field.Name} nor {(isService is null ? "a type services have" : "a registered service")}: name it like an argument{(isService is null ? "" : ", register the service")}, or drop it.");
        return null;
    }

    private bool CanBeService(Type type) =>
        isService is not null
            ? isService(type)
            : type is { IsValueType: false, IsArray: false } && type != typeof(string) && type != typeof(object)
                && new MemberType(type, Nullability: null).Item() is null;

    // A class without state needs no registration and is made once.
    private Slot Instance(MethodInfo method)
    {
        var type = method.ReflectedType!;
        var isStateless = type.GetConstructor([]) is not null
            && type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Length == 0;
        if (!isStateless)
        {
            if (isService?.Invoke(type) == false)
                problems.Add($"{TypeNames.Of(type)} has state or takes services, so it has to be registered as a service.");
            return new ServiceSlot(type);
        }

        if (!_instances.TryGetValue(type, out var instance))
            _instances.Add(type, instance = Activator.CreateInstance(type)!);
        return new ConstantSlot(instance);
    }
}
