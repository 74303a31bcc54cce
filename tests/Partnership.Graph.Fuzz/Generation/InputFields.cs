using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Fuzz.Generation;

/// <summary>Which fields of an input object are given: the deeper, the fewer, since input objects may contain themselves.</summary>
internal sealed class InputFields(Dice dice)
{
    private const int Deep = 4;
    private int _depth;

    /// <summary>Writes an input object of some of its fields.</summary>
    public TResult Choose<TResult>(InputObjectType type, Func<IEnumerable<InputValueDefinition>, TResult> write)
    {
        _depth++;
        var result = write(type.IsOneOf ? [One(type)] : [.. type.Fields.Where(IsGiven)]);
        _depth--;
        return result;
    }

    private InputValueDefinition One(InputObjectType type) => dice.Pick([.. type.Fields.Where(field => _depth < Deep || IsLeaf(field))]);

    private bool IsGiven(InputValueDefinition field) =>
        field.IsRequired ? !dice.Slips() : dice.Chance(IsLeaf(field) ? 50 : _depth < Deep ? 25 : 0);

    private static bool IsLeaf(InputValueDefinition field) => field.Type.Named is not InputObjectType;
}
