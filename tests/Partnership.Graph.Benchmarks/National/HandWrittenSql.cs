using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Partnership.Graph.Benchmarks.National;

/// <summary>
/// What a programmer has to answer one question by hand: a pooled connection that only reads, SQL with parameters, one
/// snapshot, and System.Text.Json straight into the response.
/// </summary>
internal sealed class HandWrittenSql(string file)
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly string _connectionString = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ConnectionString;

    /// <summary>Answers a question by hand into <paramref name="response"/>.</summary>
    public void Answer(Action<Request> byHand, JsonElement variables, IBufferWriter<byte> response)
    {
        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        using var json = new Utf8JsonWriter(response, Writing);
        json.WriteStartObject();
        json.WriteStartObject("data");
        List<SqliteCommand> commands = [];
        byHand(new Request(connection, transaction, commands, variables, json));
        commands.ForEach(command => command.Dispose());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>One question as it is answered.</summary>
    internal readonly record struct Request(
        SqliteConnection Connection, SqliteTransaction Transaction, List<SqliteCommand> Commands, JsonElement Variables, Utf8JsonWriter Json)
    {
        public string Text(string variable) => Variables.GetProperty(variable).GetString()!;

        /// <summary>The sort keys and the id that a cursor holds.</summary>
        public object[] Cursor(string variable)
        {
            using var cursor = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(Text(variable)));
            return [.. cursor.RootElement.EnumerateArray().Skip(1).Select(item => item.ValueKind is JsonValueKind.Number ? (object)item.GetInt64() : item.GetString()!)];
        }

        public SqliteDataReader Read(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
        {
            var command = Connection.CreateCommand();
            Commands.Add(command);
            command.CommandText = sql;
            command.Transaction = Transaction;
            foreach (var (name, value) in parameters)
                command.Parameters.AddWithValue(name, value);
            return command.ExecuteReader();
        }

        public int Number(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
        {
            using var row = Read(sql, parameters);
            row.Read();
            return row.GetInt32(0);
        }

        public void WriteProportion(string name, int numerator, int denominator)
        {
            Json.WriteStartObject(name);
            Json.WriteNumber("numerator", numerator);
            Json.WriteNumber("denominator", denominator);
            Json.WriteEndObject();
        }

        public void WriteNumber(string name, SqliteDataReader row, int column)
        {
            if (row.IsDBNull(column))
                Json.WriteNull(name);
            else
                Json.WriteNumber(name, row.GetInt32(column));
        }
    }
}
