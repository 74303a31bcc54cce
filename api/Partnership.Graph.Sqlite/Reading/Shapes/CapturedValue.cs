using System.Linq.Expressions;
using System.Reflection;

namespace Partnership.Graph.Sqlite.Reading.Shapes;

/// <summary>What a query captured from around it: a member of a constant, or of a type, and members of that.</summary>
internal static class CapturedValue
{
    /// <summary>Reads the value, if the member is captured rather than one of a row.</summary>
    internal static bool TryRead(MemberExpression member, out object? value)
    {
        value = null;
        object? from = null;
        switch (member.Expression)
        {
            case null:
                break;
            case ConstantExpression constant:
                from = constant.Value;
                break;
            case MemberExpression inner when TryRead(inner, out from):
                break;
            default:
                return false;
        }

        // What is a member of nothing fails, if it does, where the query runs.
        if (from is null && member.Expression is not null)
            return false;
        value = member.Member is FieldInfo field ? field.GetValue(from) : ((PropertyInfo)member.Member).GetValue(from);
        return true;
    }
}
