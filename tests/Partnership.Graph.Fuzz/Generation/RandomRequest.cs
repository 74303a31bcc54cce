using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Fuzz.Generation;

/// <summary>
/// Writes requests to a schema at random, most of them valid: aliases, merged fields, fragments of all kinds on all kinds
/// of types, conditions, variables in all places, several operations, introspection of single types.
/// </summary>
public sealed class RandomRequest
{
    private readonly Schema _schema;
    private readonly Dice _dice;
    private readonly RandomSelections _selections;
    private readonly RandomVariables _variables;

    private RandomRequest(Schema schema, Dice dice)
    {
        _schema = schema;
        _dice = dice;
        _variables = new RandomVariables(schema, dice);
        _selections = new RandomSelections(schema, dice, new RandomValues(schema, dice, _variables));
    }

    public static GeneratedRequest Write(Schema schema, Dice dice) => new RandomRequest(schema, dice).Write();

    private GeneratedRequest Write()
    {
        var count = _dice.Chance(90) ? 1 : 2;
        var isNamed = count > 1 || _dice.Chance(50);
        var operations = Enumerable.Range(1, count).Select(number => Operation(isNamed ? $"Operation{number}" : null)).ToList();
        var chosen = _dice.Pick(operations);
        IEnumerable<string> definitions = [.. operations.Select(operation => operation.Text), .. _selections.Fragments.Select(fragment => fragment.Text)];
        if (_dice.Chance(20))
            definitions = definitions.Reverse();
        return new GeneratedRequest(
            string.Join('\n', definitions),
            count == 1 && _dice.Chance(70) ? null : _dice.Chance(97) ? chosen.Name : "Unknown",
            _variables.Json(chosen.Variables));
    }

    private (string? Name, string Text, IReadOnlyList<string> Variables) Operation(string? name)
    {
        var kind = _dice.Chance(15) && _schema.MutationType is not null ? OperationType.Mutation
            : _dice.Chance(8) && _schema.SubscriptionType is not null ? OperationType.Subscription
            : OperationType.Query;
        var uses = new Uses();
        var root = _schema.RootType(kind)!;
        var directives = _selections.Mark(10, uses);
        var body = kind is OperationType.Subscription ? _selections.SingleField(root, uses) : _selections.SelectionSet(root, _dice.Between(2, 5), uses);
        var variables = _selections.VariablesOf(uses);
        var isShort = kind is OperationType.Query && name is null && variables.Count == 0 && directives.Length == 0;
        var description = !isShort && _dice.Chance(5) ? "\"An operation.\" " : "";
        var keyword = $"{kind}".ToLowerInvariant();
        return (name, isShort ? body : $"{description}{keyword} {name}{_variables.Definitions(variables)}{directives} {body}", variables);
    }
}
