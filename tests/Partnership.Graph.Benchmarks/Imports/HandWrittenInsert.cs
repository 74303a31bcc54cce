using System.Diagnostics;
using CsvHelper;
using Microsoft.Data.Sqlite;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Benchmarks.Imports;

/// <summary>
/// What a programmer would write who had only to get these rows into these tables: one transaction, one prepared statement
/// for each table, nothing compared, kept or told. The tables are the product's own, with their indexes and triggers.
/// </summary>
internal static class HandWrittenInsert
{
    private static readonly string[] Tables = ["School", "SchoolTrust", "SchoolLink", "Membership"];

    /// <summary>Reads files as rows of cells, and puts the rows of a store into an empty one.</summary>
    /// <returns>What that cost; getting the rows to insert out of the store is left out.</returns>
    public static Cost Run(IEnumerable<string> files, string from, string to)
    {
        var rows = Tables.ToDictionary(table => table, table => Read(from, table));
        SqliteStore.Open(new() { Path = to }).Dispose();

        var (began, processor) = (Stopwatch.GetTimestamp(), Processor());
        Parse(files);
        using var connection = Open(to);
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "PRAGMA synchronous = FULL");
        using (var transaction = connection.BeginTransaction())
        {
            foreach (var table in Tables)
                Insert(connection, transaction, table, rows[table]);
            transaction.Commit();
        }

        return new(Stopwatch.GetElapsedTime(began), Processor() - processor);
    }

    /// <summary>The processor time of this process.</summary>
    public static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static void Parse(IEnumerable<string> files)
    {
        long cells = 0;
        foreach (var file in files)
        {
            using var reader = CsvReader.Create(File.OpenRead(file), new() { Encoding = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1252) });
            while (reader.Read())
            {
                for (var field = 0; field < Math.Min(reader.FieldCount, 27); field++)
                    cells += reader.GetString(field).Length;
            }
        }

        if (cells == 0) throw new InvalidDataException("The files have no cells.");
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, string table, (string[] Columns, List<object[]> Rows) content)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""INSERT INTO "{table}" ({string.Join(", ", content.Columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", content.Columns.Select((_, index) => $"@p{index}"))})""";
        var parameters = content.Columns.Select((_, index) => command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{index}" })).ToList();
        command.Prepare();
        foreach (var row in content.Rows)
        {
            for (var index = 0; index < row.Length; index++)
                parameters[index].Value = row[index];
            command.ExecuteNonQuery();
        }
    }

    private static (string[] Columns, List<object[]> Rows) Read(string path, string table)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = $"""SELECT * FROM "{table}" ORDER BY rowid""";
        using var reader = command.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return ([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>What something cost.</summary>
/// <param name="Took">On the clock.</param>
/// <param name="Processor">Of the processor, which says the same on a busy machine.</param>
internal record Cost(TimeSpan Took, TimeSpan Processor);
