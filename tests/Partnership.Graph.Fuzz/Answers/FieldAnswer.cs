using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Fuzz.Answers;

/// <summary>What the emitted code of a field calls.</summary>
public sealed class FieldAnswer
{
    private readonly AnswerRule _rule;
    private readonly ObjectType _type;
    private readonly FieldDefinition _field;

    internal FieldAnswer(AnswerRule rule, ObjectType type, FieldDefinition field) => (_rule, _type, _field) = (rule, type, field);

    public T Now<T>(Node? parent, object?[] arguments) => (T)_rule.Answer(_type, _field, parent, arguments, typeof(T))!;

    /// <summary>Some values are there at once, some later, some fail before there is a task.</summary>
    public ValueTask<T> Soon<T>(Node? parent, object?[] arguments) =>
        AnswerHash.Of($"{parent?.Key}{_field.Name}") % 3 == 0 ? Later<T>(parent, arguments) : new ValueTask<T>(Now<T>(parent, arguments));

    public Task<T> AsTask<T>(Node? parent, object?[] arguments) => Later<T>(parent, arguments).AsTask();

    /// <summary>The events of a subscription.</summary>
    public IAsyncEnumerable<T> Events<T>(Node? parent, object?[] arguments)
    {
        var events = _rule.Events(_type, _field, arguments, typeof(T));
        return Stream();

        async IAsyncEnumerable<T> Stream()
        {
            foreach (var each in events)
            {
                await Task.Yield();
                yield return (T)each!;
            }
        }
    }

    private async ValueTask<T> Later<T>(Node? parent, object?[] arguments)
    {
        await Task.Yield();
        return Now<T>(parent, arguments);
    }
}
