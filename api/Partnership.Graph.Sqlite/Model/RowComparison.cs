using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace Partnership.Graph.Sqlite.Model;

/// <summary>
/// Comparison of whole rows, <c>(a, b) &gt; (x, y)</c>, which SQLite answers from one range of one index
/// (https://sqlite.org/rowvalue.html#scrolling_window_queries) and LINQ has no word for. Only for use inside queries.
/// </summary>
internal static class RowComparison
{
    internal const int MostKeys = 3;

    internal static bool Greater<T1, T2>(T1 a1, T2 a2, T1 b1, T2 b2) => throw OnlyInQueries();

    internal static bool Greater<T1, T2, T3>(T1 a1, T2 a2, T3 a3, T1 b1, T2 b2, T3 b3) => throw OnlyInQueries();

    internal static bool Greater<T1, T2, T3, T4>(T1 a1, T2 a2, T3 a3, T4 a4, T1 b1, T2 b2, T3 b3, T4 b4) => throw OnlyInQueries();

    internal static bool Less<T1, T2>(T1 a1, T2 a2, T1 b1, T2 b2) => throw OnlyInQueries();

    internal static bool Less<T1, T2, T3>(T1 a1, T2 a2, T3 a3, T1 b1, T2 b2, T3 b3) => throw OnlyInQueries();

    internal static bool Less<T1, T2, T3, T4>(T1 a1, T2 a2, T3 a3, T4 a4, T1 b1, T2 b2, T3 b3, T4 b4) => throw OnlyInQueries();

    private static InvalidOperationException OnlyInQueries() => new("Rows are compared by the database, inside a query.");
}

/// <summary>Turns <see cref="RowComparison"/> into SQL.</summary>
internal sealed class RowComparisonTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator, IMethodCallTranslatorPlugin
{
    public IEnumerable<IMethodCallTranslator> Translators => [this];

    public SqlExpression? Translate(
        SqlExpression? instance, MethodInfo method, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method.DeclaringType != typeof(RowComparison))
            return null;
        var width = arguments.Count / 2;
        SqlExpression[] columns = [.. arguments.Take(width).Select(column => sql.ApplyDefaultTypeMapping(column))];
        SqlExpression[] values = [.. arguments.Skip(width).Zip(columns, (value, column) => sql.ApplyTypeMapping(value, column.TypeMapping))];
        return method.Name == nameof(RowComparison.Greater)
            ? sql.GreaterThan(Row(columns), Row(values))
            : sql.LessThan(Row(columns), Row(values));
    }

    // A row value is written like a call of a function without a name.
    private static SqlFunctionExpression Row(SqlExpression[] items) =>
        new("", items, nullable: false, items.Select(_ => false), items[0].Type, items[0].TypeMapping);
}

/// <summary>Adds the translator to EF Core's services.</summary>
internal sealed class RowComparisonOptions : IDbContextOptionsExtension
{
    public DbContextOptionsExtensionInfo Info => new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services) =>
        new EntityFrameworkRelationalServicesBuilder(services).TryAdd<IMethodCallTranslatorPlugin, RowComparisonTranslator>();

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class ExtensionInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "row comparison ";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["Partnership.Graph:RowComparison"] = "1";
    }
}
