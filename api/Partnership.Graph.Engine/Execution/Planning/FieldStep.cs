using System.Text;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Planning;

/// <summary>
/// 6.3 A field of a selection, merged from all its occurrences: what has to be done for it, once for all parents.
/// </summary>
internal sealed class FieldStep
{
    private readonly Slot[] _slots;
    private readonly object?[] _constants;
    private readonly Exception? _constantRefusal;
    private readonly Lazy<FieldSelection> _selection;
    private readonly Lazy<IReadOnlyList<SourceLocation>> _locations;
    private readonly LeafWriter? _writer;
    private readonly Resolver? _resolver;

    public FieldStep(ObjectType parentType, FieldDefinition field, IReadOnlyList<FieldNode> nodes, FieldBinding? binding, StepKind kind, bool isFirst)
    {
        ParentType = parentType;
        Field = field;
        Nodes = nodes;
        Binding = binding;
        Kind = kind;
        ResponseName = nodes[0].ResponseName;
        IsNonNull = field.Type.IsNonNull;
        var typeName = kind is StepKind.TypeName ? $"\"{parentType.Name}\"" : "";
        Prefix = Encoding.UTF8.GetBytes($"{(isFirst ? "{" : ",")}\"{ResponseName}\":{typeName}");
        IsListOfLeaves = kind is (StepKind.Leaf or StepKind.StoredLeaf) && field.Type.Nullable is ListType;
        _selection = new Lazy<FieldSelection>(() => SelectionOf([this]));
        _locations = new Lazy<IReadOnlyList<SourceLocation>>(() => [.. nodes.Select(node => node.Location.Begin)]);
        _slots = binding is null ? [] : [.. binding.Slots];
        _constants = new object?[_slots.Length];
        _constantRefusal = FillConstants();
        if (kind is StepKind.Leaf)
            _writer = binding!.Writer;
        else if (kind is StepKind.Objects && !binding!.IsAsync)
            _resolver = binding.Resolver;
    }

    /// <summary>Its place among the steps that have a <see cref="Levels.StepRun"/>; −1 if it needs none.</summary>
    public int Index { get; set; } = -1;

    /// <summary>The object type it is selected on.</summary>
    public ObjectType ParentType { get; }

    /// <summary>The field.</summary>
    public FieldDefinition Field { get; }

    /// <summary>Its occurrences in the document.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    /// <summary>The occurrence whose arguments count; validation has seen to it that the others' are the same.</summary>
    public FieldNode Node => Nodes[0];

    /// <summary>The places of its occurrences, for errors.</summary>
    public IReadOnlyList<SourceLocation> Locations => _locations.Value;

    /// <summary>The code that answers it; <c>null</c> for <c>__typename</c>.</summary>
    public FieldBinding? Binding { get; }

    /// <summary>How its value gets into the response.</summary>
    public StepKind Kind { get; }

    /// <summary>Its key in the response.</summary>
    public string ResponseName { get; }

    /// <summary>The key as it is written, with the brace or comma before it.</summary>
    public byte[] Prefix { get; }

    /// <summary>Whether null may not stand there.</summary>
    public bool IsNonNull { get; }

    /// <summary>Whether it writes several leaves, any of which can fail.</summary>
    public bool IsListOfLeaves { get; }

    /// <summary>Whether its code wants more than the parent, or it is not for everybody: something is to be found out first, once.</summary>
    public bool NeedsRun => _slots.Length > 0 || Binding?.Guard is not null;

    /// <summary>Writes a <see cref="StepKind.Leaf"/>.</summary>
    public LeafWriter Writer => _writer!;

    /// <summary>Gets the objects of a synchronous step.</summary>
    public Resolver Resolver => _resolver!;

    /// <summary>The selection on its objects, when they are all of one type.</summary>
    public SelectionPlan? Only { get; set; }

    /// <summary>The selections on its objects, for each object type they can have.</summary>
    public IReadOnlyList<SelectionPlan> Selections { get; set; } = [];

    /// <summary>Which C# types are which object types, when there are several.</summary>
    public AbstractBinding? Abstract { get; set; }

    /// <summary>What is asked of it.</summary>
    public FieldSelection Selection => _selection.Value;

    /// <summary>A resolver gave an object of a type that is not one of the field's.</summary>
    public Exception UnknownType(Type type) => new InvalidOperationException(
        $"{ParentType.Name}.{Field.Name} gave a {TypeNames.Of(type)}, which is not the runtime type of any {Field.Type.Named}.");

    /// <summary>The values of the slots for an operation, and why there are none if there are none.</summary>
    public object?[] FillSlots(Levels.OperationContext operation, out Exception? refusal)
    {
        refusal = Binding?.Guard?.RefusalOf(operation.Request) ?? _constantRefusal;
        if (refusal is not null || _slots.Length == 0)
            return _constants;

        var values = _constants;
        try
        {
            for (var i = 0; i < _slots.Length; i++)
            {
                if (_slots[i].IsConstant(Node))
                    continue;
                if (ReferenceEquals(values, _constants))
                    values = [.. _constants];
                values[i] = _slots[i].Get(this, operation);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            refusal = failure;
        }

        return values;
    }

    private static FieldSelection SelectionOf(IEnumerable<FieldStep> steps) => new(
        steps.SelectMany(step => step.Selections)
            .Distinct()
            .SelectMany(selection => selection.Steps)
            .GroupBy(step => step.Field.Name)
            .Select(same => KeyValuePair.Create(same.Key, SelectionOf(same))));

    private Exception? FillConstants()
    {
        try
        {
            for (var i = 0; i < _slots.Length; i++)
            {
                if (_slots[i].IsConstant(Node))
                    _constants[i] = _slots[i].Get(this, operation: null);
            }

            return null;
        }
        catch (Exception refusal)
        {
            return refusal;
        }
    }
}
