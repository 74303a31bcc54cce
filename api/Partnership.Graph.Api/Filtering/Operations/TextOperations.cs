using System.Linq.Expressions;
using System.Reflection;
using Partnership.Graph.Domain;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Filtering.Operations;

/// <summary>
/// What can be asked of a text. Names are compared without accents, capitals and surplus spaces; other texts as they are
/// written. An operator given as <c>null</c> asks nothing, but for <see cref="Eq"/> and <see cref="Neq"/>.
/// </summary>
public sealed class TextOperations : FieldOperations
{
    private static readonly ConstantExpression Absent = Expression.Constant(null, typeof(string));
    private static readonly MethodInfo Has = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly MethodInfo Begins = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;
    private static readonly MethodInfo Ends = typeof(string).GetMethod(nameof(string.EndsWith), [typeof(string)])!;

    /// <summary>It is this; <c>null</c>: it has no value.</summary>
    public Optional<string?> Eq { get; init; }

    /// <summary>It is not this; <c>null</c>: it has a value.</summary>
    public Optional<string?> Neq { get; init; }

    /// <summary>It is one of these, at most <see cref="FilterLimits.Values"/>.</summary>
    public IReadOnlyList<string?>? In { get; init; }

    /// <summary>It is none of these, at most <see cref="FilterLimits.Values"/>.</summary>
    public IReadOnlyList<string?>? Nin { get; init; }

    /// <summary>This is part of it.</summary>
    public string? Contains { get; init; }

    /// <summary>Not <see cref="Contains"/>.</summary>
    public string? Ncontains { get; init; }

    /// <summary>It begins with this.</summary>
    public string? StartsWith { get; init; }

    /// <summary>Not <see cref="StartsWith"/>.</summary>
    public string? NstartsWith { get; init; }

    /// <summary>It ends with this.</summary>
    public string? EndsWith { get; init; }

    /// <summary>Not <see cref="EndsWith"/>.</summary>
    public string? NendsWith { get; init; }

    /// <inheritdoc/>
    internal override void AddTo(FilterConditions conditions, Expression field, string path)
    {
        Func<string, string> form = field is MemberExpression { Member.Name: nameof(NamedDocument.NormalisedName) } ? NormalisedName.Of : text => text;
        if (Eq.IsGiven)
            conditions.Add(Equal(Eq.Value, "eq"));
        if (Neq.IsGiven)
            conditions.Add(Expression.Not(Equal(Neq.Value, "neq")));
        if (In is not null)
            conditions.Add(OneOf(In, "in"));
        if (Nin is not null)
            conditions.Add(Expression.Not(OneOf(Nin, "nin")));
        Add(Contains, Has, "contains", negated: false);
        Add(Ncontains, Has, "ncontains", negated: true);
        Add(StartsWith, Begins, "startsWith", negated: false);
        Add(NstartsWith, Begins, "nstartsWith", negated: true);
        Add(EndsWith, Ends, "endsWith", negated: false);
        Add(NendsWith, Ends, "nendsWith", negated: true);

        Expression Equal(string? value, string name) => value is null
            ? Expression.Equal(field, Absent)
            : Present(Expression.Equal(field, FilterValue.Of(Form(value, name))));

        Expression OneOf(IReadOnlyList<string?> values, string name)
        {
            CheckCount(values.Count, $"{path}.{name}");
            IEnumerable<string> known = [.. values.OfType<string>().Select(value => Form(value, name))];
            var contained = Present(Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(string)], FilterValue.Of(known), field));
            return values.Contains(null) ? Expression.OrElse(Expression.Equal(field, Absent), contained) : contained;
        }

        void Add(string? value, MethodInfo test, string name, bool negated)
        {
            if (value is null)
                return;
            var tested = Present(Expression.Call(field, test, FilterValue.Of(Form(value, name))));
            conditions.Add(negated ? Expression.Not(tested) : tested);
        }

        Expression Present(Expression condition) => Expression.AndAlso(Expression.NotEqual(field, Absent), condition);

        string Form(string value, string name)
        {
            if (value.Length > FilterLimits.Characters)
                throw FilterConditions.Refusal($"{path}.{name}", $"has {value.Length} characters; at most {FilterLimits.Characters} are compared.");
            // To a store it may be where a text ends, so that everything would end with it.
            if (value.Contains('\0', StringComparison.Ordinal))
                throw FilterConditions.Refusal($"{path}.{name}", "has the character U+0000, which no text of the graph has. Leave it out.");
            return form(value);
        }
    }
}
