namespace Partnership.Graph.CosmosEmulator.Sql;

/// <summary>The operators, with the third truth value: what is undefined, and what compares different types, is neither true nor false.</summary>
internal static class SqlOperators
{
    public static object And(object left, Func<object> right)
    {
        if (left is false)
            return false;
        var other = right();
        return other is false ? false : left is true && other is true ? true : SqlValue.Undefined;
    }

    public static object Or(object left, Func<object> right)
    {
        if (left is true)
            return true;
        var other = right();
        return other is true ? true : left is false && other is false ? false : SqlValue.Undefined;
    }

    public static object Compare(string sign, object left, object right)
    {
        if (left is List<object> or Dictionary<string, object> && left.GetType() == right.GetType() && sign is "=" or "!=")
            return SqlValue.DeepEquals(left, right) == (sign == "=");
        if (SqlValue.Compare(left, right) is not { } order)
            return SqlValue.Undefined;
        return sign switch
        {
            "=" => order == 0,
            "!=" or "<>" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }
}
