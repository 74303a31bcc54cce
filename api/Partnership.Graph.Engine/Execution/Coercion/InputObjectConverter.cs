using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Partnership.Graph.Engine.Execution.Coercion;

/// <summary>
/// An input object as a record: its constructor's parameters and its settable properties are matched with fields by
/// name. A field that was left out leaves the parameter's default or the property's initial value.
/// </summary>
internal sealed class InputObjectConverter(ConstructorInfo constructor) : InputConverter
{
    private readonly ConstructorInvoker _construct = ConstructorInvoker.Create(constructor);

    /// <summary>Filled in after construction: input objects may contain themselves.</summary>
    public IReadOnlyList<InputMember> Parameters { get; set; } = [];

    /// <summary>The properties to set afterwards.</summary>
    public IReadOnlyList<(InputMember Member, MethodInvoker Set)> Properties { get; set; } = [];

    public override object? Convert(object value, InputPath path, InputProblems problems)
    {
        if (problems.IsFull)
            return null;
        var fields = (InputObject)value;
        var before = problems.Count;
        var arguments = new object?[Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Parameters[i].Read(fields, path, problems, out _);
        if (problems.Count > before)
            return null;

        var made = Construct(arguments);
        foreach (var (member, set) in Properties)
        {
            var field = member.Read(fields, path, problems, out var isGiven);
            if (isGiven)
                set.Invoke(made, field);
        }

        return problems.Count > before ? null : made;
    }

    // A record that checks its values in its constructor refuses as a resolver would.
    private object Construct(object?[] arguments)
    {
        try
        {
            return _construct.Invoke(arguments);
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } refusal)
        {
            ExceptionDispatchInfo.Throw(refusal);
            throw;
        }
    }
}

/// <summary>A constructor parameter or property of an input record, and the field it takes.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Converter">How the field's value is converted.</param>
/// <param name="Absent">What stands there when the field was left out.</param>
internal sealed record InputMember(string Field, InputConverter Converter, object? Absent)
{
    public object? Read(InputObject fields, InputPath path, InputProblems problems, out bool isGiven)
    {
        isGiven = fields.TryGetValue(Field, out var value);
        if (!isGiven)
            return Absent;
        return value is null
            ? (Converter as IOptionalConverter)?.GivenNull
            : Converter.Convert(value, path.Field(Field), problems);
    }
}
