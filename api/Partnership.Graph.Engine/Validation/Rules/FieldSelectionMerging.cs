using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.3.2 Fields that become one field of the response are the same field with the same arguments and the same shape.
/// <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>
/// <para>
/// The specification compares all pairs, which takes exponential time on documents made for it. Here, as Simon Adameit
/// found for Sangria, fields are grouped instead: all fields with one response name are compared with the first of them,
/// then the selections of the whole group are merged into one set, and that set is looked at once however often it comes up.
/// The two halves of the rule group differently, so each walks on its own: the shape of the response must agree for
/// all fields of a name, the field and its arguments only for those whose parents can be the same object.
/// Sets of fragments can still be combined in exponentially many ways; a limit of steps ends that.
/// </para>
/// </summary>
internal sealed class FieldSelectionMerging(ValidationContext context) : ValidationRule
{
    private readonly SelectedFields _fields = new(context);
    private readonly HashSet<(bool, FieldSet)> _seen = [];
    private readonly Queue<(FieldSet Set, ResponsePath? Path)> _pending = [];
    private readonly HashSet<(FieldNode, FieldNode)> _reported = [];

    /// <summary>How many selections have been looked at.</summary>
    public int Steps => _fields.Steps;

    private bool IsOver => context.IsFull || _fields.IsOver;

    /// <inheritdoc/>
    public override void Field(FieldNode field, NamedType? parent, FieldDefinition? definition) =>
        _fields.Add(field, parent, definition);

    /// <inheritdoc/>
    public override void LeaveDocument()
    {
        var selectionSets = context.Operations.Select(operation => operation.SelectionSet)
            .Concat(context.Fragments.Select(fragment => fragment.SelectionSet));
        foreach (var selectionSet in selectionSets)
        {
            // Two different fields are often of different shapes too: the first half to find a pair says more.
            Check(selectionSet, forShape: false);
            Check(selectionSet, forShape: true);
        }

        if (_fields.IsOver)
            context.Report($"The document's fragments are too entangled: to merge its fields takes more steps than the limit of {context.Options.MaxMergingSteps}.");
    }

    private void Check(SelectionSetNode selectionSet, bool forShape)
    {
        Enqueue([selectionSet], forShape, path: null);
        while (!IsOver && _pending.TryDequeue(out var next))
            Check(next.Set, forShape, next.Path);
    }

    private void Check(FieldSet set, bool forShape, ResponsePath? outer)
    {
        foreach (var group in set.Fields.GroupBy(field => field.Node.ResponseName))
        {
            var path = new ResponsePath(outer, group.Key);
            foreach (var mergeable in forShape ? [group.ToList()] : _fields.WithCommonParents([.. group]))
            {
                var conflict = mergeable.Skip(1).FirstOrDefault(field => Conflict(mergeable[0], field, forShape, path));
                if (conflict is null)
                    Enqueue(mergeable.Select(field => field.Node.SelectionSet).OfType<SelectionSetNode>(), forShape, path);
            }
        }
    }

    private bool Conflict(SelectedField first, SelectedField second, bool forShape, ResponsePath path)
    {
        if (first.Index > second.Index)
            (first, second) = (second, first);
        var problem = forShape ? ShapeProblem(first.Type, second.Type) : FieldProblem(first, second);
        if (problem is null)
            return false;
        if (_reported.Add((first.Node, second.Node)))
            context.Report($"\"{path}\" {problem}: give one of them another alias.", first.Node, second.Node);
        return true;
    }

    private static string? FieldProblem(SelectedField first, SelectedField second)
    {
        if (first.Node.Name.Value != second.Node.Name.Value)
            return $"is selected as field \"{first.Node.Name}\" and as field \"{second.Node.Name}\"";
        return first.Arguments == second.Arguments
            ? null
            : $"is selected with different arguments, ({Shorten(first.Arguments)}) and ({Shorten(second.Arguments)})";
    }

    /// <summary>SameResponseShape(): the same lists and non-nulls around the same leaf, or around anything with fields.</summary>
    private static string? ShapeProblem(GraphQLType? first, GraphQLType? second) =>
        first is null || second is null || HaveSameShape(first, second) ? null : $"has type \"{first}\" in one place and \"{second}\" in another";

    private static bool HaveSameShape(GraphQLType first, GraphQLType second) => (first, second) switch
    {
        (NonNullType a, NonNullType b) => HaveSameShape(a.InnerType, b.InnerType),
        (ListType a, ListType b) => HaveSameShape(a.ItemType, b.ItemType),
        (ComplexType or UnionType, ComplexType or UnionType) => true,
        _ => first == second,
    };

    /// <summary>Puts the set of all fields of some selection sets, merged, on the list of what to look at, unless it has been there.</summary>
    private void Enqueue(IEnumerable<SelectionSetNode> selectionSets, bool forShape, ResponsePath? path)
    {
        var set = _fields.Merge(selectionSets);
        if (set.Fields.Count > 0 && _seen.Add((forShape, set)))
            _pending.Enqueue((set, path));
    }

    private static string Shorten(string arguments) => arguments.Length <= 60 ? arguments : $"{arguments.AsSpan(0, 60)}…";

    /// <summary>Where in the response a set of fields stands; of a long path the end is shown.</summary>
    private sealed class ResponsePath(ResponsePath? outer, string name)
    {
        private const int MostShown = 10;

        private ResponsePath? Outer { get; } = outer;

        private string Name { get; } = name;

        public override string ToString()
        {
            var names = new Stack<string>();
            var path = this;
            for (; path is not null && names.Count < MostShown; path = path.Outer)
                names.Push(path.Name);
            return (path is null ? "" : "….") + string.Join('.', names);
        }
    }
}
