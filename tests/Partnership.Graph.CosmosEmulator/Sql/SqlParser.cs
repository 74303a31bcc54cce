using System.Globalization;

namespace Partnership.Graph.CosmosEmulator.Sql;

/// <summary>
/// Reads the part of the query language that the store's translator writes and the SDK's rewritten queries use
/// (https://learn.microsoft.com/cosmos-db/query/select). What it does not know it refuses, as the service would a mistake.
/// </summary>
internal sealed class SqlParser
{
    private readonly string _sql;
    private readonly List<SqlToken> _tokens;
    private int _at;

    private SqlParser(string sql) => (_sql, _tokens) = (sql, SqlTokens.Of(sql));

    public static SqlQuery Parse(string sql)
    {
        var parser = new SqlParser(sql);
        var query = parser.Query();
        parser.Require(parser.Current.Kind is SqlTokenKind.End);
        return query;
    }

    private SqlToken Current => _tokens[_at];

    private SqlQuery Query()
    {
        Keyword("SELECT");
        var distinct = TryKeyword("DISTINCT");
        int? top = TryKeyword("TOP") ? int.Parse(Take(SqlTokenKind.Number).Text, CultureInfo.InvariantCulture) : null;
        var isValue = TryKeyword("VALUE");
        List<SqlItem> select = [];
        if (!TrySign("*"))
        {
            do select.Add(Selected());
            while (TrySign(","));
        }

        Keyword("FROM");
        var alias = Take(SqlTokenKind.Word).Text;
        var where = TryKeyword("WHERE") ? Item() : null;
        List<SqlItem> groupBy = [];
        if (TryKeyword("GROUP"))
        {
            Keyword("BY");
            do groupBy.Add(Item());
            while (TrySign(","));
        }

        List<SqlOrder> orderBy = [];
        if (TryKeyword("ORDER"))
        {
            Keyword("BY");
            do orderBy.Add(Order());
            while (TrySign(","));
        }

        return new() { Distinct = distinct, Top = top, IsValue = isValue, Select = select, Alias = alias, Where = where, GroupBy = groupBy, OrderBy = orderBy };
    }

    private SqlItem Selected()
    {
        var item = Item();
        if (TryKeyword("AS"))
            return item with { Alias = Take(SqlTokenKind.Word).Text };
        // A path is named for its last step.
        return item with { Alias = item.Text.Split('.')[^1].Split('"') is [_, var quoted, _] ? quoted : item.Text.Split('.')[^1] };
    }

    private SqlItem Item()
    {
        var start = Current.Start;
        var aggregate = Current is { Kind: SqlTokenKind.Word, Text: "COUNT" or "SUM" } ? Current.Text : null;
        var value = Expression();
        return new(value, _sql[start.._tokens[_at - 1].End], Aggregate: aggregate);
    }

    private SqlOrder Order()
    {
        var from = _at;
        var item = Item();
        // Only a path can be a criterion; its steps are the words and texts after the alias.
        var path = _tokens[from.._at] is [{ Kind: SqlTokenKind.Word }, .. var steps] && steps.TrueForAll(step => step.Kind is not SqlTokenKind.Sign || step.Text is "." or "[" or "]")
            ? steps.Where(step => step.Kind is not SqlTokenKind.Sign).Select(step => step.Text).ToList()
            : null;
        var descending = TryKeyword("DESC");
        if (!descending)
            TryKeyword("ASC");
        return new(item.Value, item.Text, path, descending);
    }

    private SqlExpression Expression() => Conditional();

    private SqlExpression Conditional()
    {
        var condition = Coalesced();
        if (!TrySign("?"))
            return condition;
        var then = Conditional();
        Sign(":");
        var otherwise = Conditional();
        return scope => condition(scope) is true ? then(scope) : otherwise(scope);
    }

    private SqlExpression Coalesced()
    {
        var value = Either();
        while (TrySign("??"))
        {
            var (left, right) = (value, Either());
            value = scope => left(scope) is var known && known != SqlValue.Undefined ? known : right(scope);
        }

        return value;
    }

    private SqlExpression Either()
    {
        var value = Both();
        while (TryKeyword("OR"))
        {
            var (left, right) = (value, Both());
            value = scope => SqlOperators.Or(left(scope), () => right(scope));
        }

        return value;
    }

    private SqlExpression Both()
    {
        var value = Negated();
        while (TryKeyword("AND"))
        {
            var (left, right) = (value, Negated());
            value = scope => SqlOperators.And(left(scope), () => right(scope));
        }

        return value;
    }

    private SqlExpression Negated()
    {
        if (!TryKeyword("NOT"))
            return Compared();
        var value = Negated();
        return scope => value(scope) is bool known ? !known : SqlValue.Undefined;
    }

    private SqlExpression Compared()
    {
        var left = Added();
        foreach (var sign in (ReadOnlySpan<string>)["=", "!=", "<>", "<=", ">=", "<", ">"])
        {
            if (TrySign(sign))
            {
                var right = Added();
                return scope => SqlOperators.Compare(sign, left(scope), right(scope));
            }
        }

        if (!TryKeyword("IN"))
            return left;
        var items = List("(", ")");
        return scope => left(scope) is var value && value == SqlValue.Undefined
            ? SqlValue.Undefined
            : items.Any(item => SqlOperators.Compare("=", value, item(scope)) is true);
    }

    private SqlExpression Added()
    {
        var value = Stepped();
        while (TrySign("+"))
        {
            var (left, right) = (value, Stepped());
            value = scope => left(scope) is double a && right(scope) is double b ? a + b : SqlValue.Undefined;
        }

        return value;
    }

    private SqlExpression Stepped()
    {
        var value = Primary();
        while (true)
        {
            string name;
            if (TrySign("."))
            {
                name = Take(SqlTokenKind.Word).Text;
            }
            else if (TrySign("["))
            {
                name = Take(SqlTokenKind.Text).Text;
                Sign("]");
            }
            else
            {
                return value;
            }

            var of = value;
            value = scope => of(scope) is Dictionary<string, object> members && members.TryGetValue(name, out var member) ? member : SqlValue.Undefined;
        }
    }

    private SqlExpression Primary()
    {
        var token = Current;
        _at++;
        switch (token.Kind)
        {
            case SqlTokenKind.Text:
                return _ => token.Text;
            case SqlTokenKind.Number:
                var number = double.Parse(token.Text, CultureInfo.InvariantCulture);
                return _ => number;
            case SqlTokenKind.Parameter:
                return scope => scope.Parameters.TryGetValue(token.Text, out var value) ? value : throw new SqlException($"Parameter {token.Text} has no value.");
            case SqlTokenKind.Word:
                return OfWord(token.Text);
            case SqlTokenKind.Sign when token.Text == "-":
                var positive = Primary();
                return scope => positive(scope) is double negated ? -negated : SqlValue.Undefined;
            case SqlTokenKind.Sign when token.Text == "(":
                var inner = Expression();
                Sign(")");
                return inner;
            case SqlTokenKind.Sign when token.Text == "[":
                _at--;
                var items = List("[", "]");
                return scope => items.Select(item => item(scope)).Where(item => item != SqlValue.Undefined).ToList();
            case SqlTokenKind.Sign when token.Text == "{":
                return Members();
            default:
                throw new SqlException($"Syntax error, incorrect syntax near '{token.Text}' at {token.Start}.");
        }
    }

    private SqlExpression OfWord(string word)
    {
        if (word == "EXISTS")
            return Exists();
        if (Current is { Kind: SqlTokenKind.Sign, Text: "(" })
            return SqlFunctions.Of(word, List("(", ")"));
        return word switch
        {
            "true" => static _ => true,
            "false" => static _ => false,
            "null" => static _ => SqlValue.Null,
            "undefined" => static _ => SqlValue.Undefined,
            _ => scope => scope.Resolve(word),
        };
    }

    // EXISTS(SELECT VALUE x FROM x IN (SELECT VALUE array) WHERE condition), and the same over a path.
    private SqlExpression Exists()
    {
        Sign("(");
        Keyword("SELECT");
        Keyword("VALUE");
        var alias = Take(SqlTokenKind.Word).Text;
        Keyword("FROM");
        Require(Take(SqlTokenKind.Word).Text == alias);
        Keyword("IN");
        SqlExpression source;
        if (TrySign("("))
        {
            Keyword("SELECT");
            Keyword("VALUE");
            source = Expression();
            Sign(")");
        }
        else
        {
            source = Stepped();
        }

        var where = TryKeyword("WHERE") ? Expression() : static _ => true;
        Sign(")");
        return scope => source(scope) is List<object> rows && rows.Exists(row => where(new SqlScope(scope.Parameters, alias, row, scope)) is true);
    }

    private SqlExpression Members()
    {
        List<(string Name, SqlExpression Value)> members = [];
        do
        {
            var name = Take(SqlTokenKind.Text).Text;
            Sign(":");
            members.Add((name, Expression()));
        }
        while (TrySign(","));
        Sign("}");
        return scope => members.Select(member => (member.Name, Value: member.Value(scope))).Where(member => member.Value != SqlValue.Undefined)
            .ToDictionary(member => member.Name, member => member.Value);
    }

    private List<SqlExpression> List(string open, string close)
    {
        Sign(open);
        List<SqlExpression> items = [];
        if (TrySign(close))
            return items;
        do items.Add(Expression());
        while (TrySign(","));
        Sign(close);
        return items;
    }

    private bool TryKeyword(string word) => TryTake(SqlTokenKind.Word, word);

    private bool TrySign(string sign) => TryTake(SqlTokenKind.Sign, sign);

    private bool TryTake(SqlTokenKind kind, string text)
    {
        if (Current.Kind != kind || !string.Equals(Current.Text, text, StringComparison.OrdinalIgnoreCase))
            return false;
        _at++;
        return true;
    }

    private void Keyword(string word) => Require(TryKeyword(word));

    private void Sign(string sign) => Require(TrySign(sign));

    private SqlToken Take(SqlTokenKind kind)
    {
        Require(Current.Kind == kind);
        return _tokens[_at++];
    }

    private void Require(bool holds)
    {
        if (!holds)
            throw new SqlException($"Syntax error, incorrect syntax near '{Current.Text}' at {Current.Start} of {_sql}");
    }
}
