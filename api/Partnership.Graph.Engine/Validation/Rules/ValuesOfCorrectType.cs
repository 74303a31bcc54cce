using System.Globalization;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.6.1 A literal can be read as the type expected of it.
/// <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
/// </summary>
internal sealed class ValuesOfCorrectType(ValidationContext context) : ValidationRule
{
    private const int LongestShown = 60;

    /// <inheritdoc/>
    public override void Value(ValueNode value, GraphQLType? expected)
    {
        if (expected is null || value is VariableNode)
            return;
        if (Problem(value, expected) is { } problem)
            context.Report(problem, value);
    }

    /// <summary>What is wrong with the value itself; items and fields inside of it are looked at on their own.</summary>
    private string? Problem(ValueNode value, GraphQLType expected)
    {
        if (value is NullValueNode)
            return expected.IsNonNull ? Unexpected(value, expected) : null;
        var type = expected.Nullable;
        if (value is ListValueNode && type is ListType)
            return null;
        // 3.11 A single value stands for a list of one.
        while (type is ListType list)
            type = list.ItemType.Nullable;
        return type switch
        {
            InputObjectType => value is ObjectValueNode ? null : Unexpected(value, expected),
            EnumType enumType => EnumProblem(value, enumType, expected),
            ScalarType scalar => ScalarProblem(value, scalar, expected),
            _ => null,
        };
    }

    private string? EnumProblem(ValueNode value, EnumType type, GraphQLType expected)
    {
        var names = type.Values.Select(candidate => candidate.Name);
        return value switch
        {
            EnumValueNode name => type.FindValue(name.Value) is not null
                ? null
                : $"Enum \"{type}\" has no value \"{name.Value}\".{context.DidYouMean(name.Value, names)}",
            StringValueNode text => $"{Unexpected(value, expected)} Enum values stand without quotes.{context.DidYouMean(text.Value, names)}",
            _ => Unexpected(value, expected),
        };
    }

    /// <summary>3.5.1–3.5.5 for the scalars of the specification, the caller's judgement for all others.</summary>
    private string? ScalarProblem(ValueNode value, ScalarType type, GraphQLType expected)
    {
        if (type == BuiltInScalarTypes.Int)
        {
            return value is not IntValueNode whole ? Unexpected(value, expected)
                : int.TryParse(whole.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null
                : $"{Unexpected(value, expected)} An Int has 32 bits: -2147483648 to 2147483647.";
        }

        if (type == BuiltInScalarTypes.Float)
        {
            var text = (value as IntValueNode)?.Text ?? (value as FloatValueNode)?.Text;
            return text is null ? Unexpected(value, expected)
                : double.IsFinite(double.Parse(text, CultureInfo.InvariantCulture)) ? null
                : $"{Unexpected(value, expected)} That is beyond double precision.";
        }

        var isFine = type == BuiltInScalarTypes.String ? value is StringValueNode
            : type == BuiltInScalarTypes.Boolean ? value is BooleanValueNode
            : type != BuiltInScalarTypes.ID || value is StringValueNode or IntValueNode;
        if (!isFine)
            return Unexpected(value, expected);
        var problem = type == BuiltInScalarTypes.String || type == BuiltInScalarTypes.Boolean || type == BuiltInScalarTypes.ID
            ? null
            : context.Options.CustomScalarLiteral(type, value);
        return problem is null ? null : $"{Unexpected(value, expected)} {problem}";
    }

    private static string Unexpected(ValueNode value, GraphQLType expected) =>
        $"Expected a value of type \"{expected}\", found {Shown(value)}.";

    /// <summary>The value as written, cut short: a message need not repeat a megabyte.</summary>
    private static string Shown(ValueNode value)
    {
        var text = value is StringValueNode { Value.Length: > LongestShown } longText
            ? StringLiteral.Quote(longText.Value[..LongestShown])
            : Printer.Print(value).ReplaceLineEndings(" ");
        return text.Length <= LongestShown ? text : $"{text.AsSpan(0, LongestShown)}…";
    }
}
