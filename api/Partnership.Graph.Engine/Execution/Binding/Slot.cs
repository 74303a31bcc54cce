using System.Security.Claims;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Execution.Levels;
using Partnership.Graph.Engine.Execution.Planning;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>
/// Where a parameter of a resolver (other than the parent) gets its value. Such values are the same for all parents of a
/// step, so they are fetched once for a step of an operation, or even once for the plan.
/// </summary>
internal abstract class Slot
{
    /// <summary>Whether the value is the same in every operation with the same plan.</summary>
    public virtual bool IsConstant(FieldNode node) => false;

    /// <summary>The value.</summary>
    /// <param name="step">The step whose resolver is to be called.</param>
    /// <param name="operation">The running operation; <c>null</c> for constants.</param>
    /// <exception cref="GraphQLException">The client gave a value that does not fit.</exception>
    public abstract object? Get(FieldStep step, OperationContext? operation);
}

/// <summary>A service or loader.</summary>
internal sealed class ServiceSlot(Type type) : Slot
{
    public override object Get(FieldStep step, OperationContext? operation) =>
        operation!.Request.Services.GetService(type)
        ?? throw new InvalidOperationException(
            $"{TypeNames.Of(type)} is not registered as a service; field {step.ParentType.Name}.{step.Field.Name} needs it.");
}

/// <summary>An object that is the same for all operations.</summary>
internal sealed class ConstantSlot(object value) : Slot
{
    public override bool IsConstant(FieldNode node) => true;

    public override object Get(FieldStep step, OperationContext? operation) => value;
}

/// <summary>The token that is cancelled when the client has gone or the time is up.</summary>
internal sealed class CancellationSlot : Slot
{
    public override object Get(FieldStep step, OperationContext? operation) => operation!.CancellationToken;
}

/// <summary>Who asks.</summary>
internal sealed class UserSlot : Slot
{
    private static readonly ClaimsPrincipal Anonymous = new(new ClaimsIdentity());

    public override object Get(FieldStep step, OperationContext? operation) => operation!.Request.User ?? Anonymous;
}

/// <summary>The services themselves.</summary>
internal sealed class ServicesSlot : Slot
{
    public override object Get(FieldStep step, OperationContext? operation) => operation!.Request.Services;
}

/// <summary>What is asked of the field.</summary>
internal sealed class SelectionSlot : Slot
{
    public override object Get(FieldStep step, OperationContext? operation) => step.Selection;
}

/// <summary>6.4.1 An argument, converted to the parameter's type.</summary>
internal sealed class ArgumentSlot(InputValueDefinition definition, InputConverter converter, object? absent, InputCoercion input) : Slot
{
    public override bool IsConstant(FieldNode node) => ArgumentValues.IsConstant(node, definition);

    public override object? Get(FieldStep step, OperationContext? operation)
    {
        var problems = new InputProblems();
        var path = new InputPath(Outer: null, definition.Name);
        var isGiven = ArgumentValues.TryGet(step.Node, definition, operation?.Variables, input, problems, out var value);
        ArgumentValues.Refuse(problems);
        if (!isGiven)
            return absent;
        var converted = value is null
            ? (converter as IOptionalConverter)?.GivenNull
            : converter.Convert(value, path, problems);
        ArgumentValues.Refuse(problems);
        return converted;
    }
}

/// <summary>A record that takes several arguments, such as those of a page.</summary>
internal sealed class ArgumentRecordSlot(IReadOnlyList<InputValueDefinition> definitions, InputObjectConverter converter, InputCoercion input)
    : Slot
{
    public override bool IsConstant(FieldNode node) => definitions.All(definition => ArgumentValues.IsConstant(node, definition));

    public override object? Get(FieldStep step, OperationContext? operation)
    {
        var problems = new InputProblems();
        var given = new InputObject();
        foreach (var definition in definitions)
        {
            if (ArgumentValues.TryGet(step.Node, definition, operation?.Variables, input, problems, out var value))
                given[definition.Name] = value;
        }

        ArgumentValues.Refuse(problems);
        var converted = converter.Convert(given, new InputPath(Outer: null, ""), problems);
        ArgumentValues.Refuse(problems);
        return converted;
    }
}
