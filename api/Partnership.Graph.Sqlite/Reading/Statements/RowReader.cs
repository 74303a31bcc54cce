using System.Collections;
using System.Data.Common;
using Partnership.Graph.Sqlite.Reading.Rows;
using SQLitePCL;

namespace Partnership.Graph.Sqlite.Reading.Statements;

/// <summary>The rows of a statement, with the few ways to read a column that the model's types have.</summary>
internal sealed class RowReader(Statement statement) : DbDataReader
{
    private readonly sqlite3_stmt _row = statement.Handle;
    private bool _closed;

    public override int FieldCount { get; } = raw.sqlite3_column_count(statement.Handle);

    public override int Depth => 0;

    public override bool HasRows => throw Unused();

    public override bool IsClosed => _closed;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => statement.Step();

    public override bool NextResult() => false;

    public override void Close()
    {
        if (!_closed)
            statement.Reset();
        _closed = true;
    }

    public override bool IsDBNull(int ordinal) => Column.IsNull(statement, ordinal);

    public override string GetString(int ordinal) => Column.Text(statement, ordinal);

    public override long GetInt64(int ordinal) => Column.Long(statement, ordinal);

    public override int GetInt32(int ordinal) => Column.Int(statement, ordinal);

    public override bool GetBoolean(int ordinal) => Column.Truth(statement, ordinal);

    public override double GetDouble(int ordinal) => Column.Double(statement, ordinal);

    public override T GetFieldValue<T>(int ordinal) =>
        typeof(T) == typeof(DateOnly) ? (T)(object)Column.Day(statement, ordinal)
        : typeof(T) == typeof(TimeOnly) ? (T)(object)Column.Time(statement, ordinal)
        : (T)GetValue(ordinal);

    public override object GetValue(int ordinal) => raw.sqlite3_column_type(_row, ordinal) switch
    {
        raw.SQLITE_INTEGER => GetInt64(ordinal),
        raw.SQLITE_FLOAT => GetDouble(ordinal),
        raw.SQLITE_TEXT => GetString(ordinal),
        raw.SQLITE_NULL => DBNull.Value,
        _ => throw Unused(),
    };

    public override string GetName(int ordinal) => raw.sqlite3_column_name(_row, ordinal).utf8_to_string();

    public override int GetOrdinal(string name)
    {
        for (var ordinal = 0; ordinal < FieldCount; ordinal++)
        {
            if (GetName(ordinal) == name)
                return ordinal;
        }

        throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such column.");
    }

    public override byte GetByte(int ordinal) => throw Unused();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw Unused();

    public override char GetChar(int ordinal) => throw Unused();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw Unused();

    public override string GetDataTypeName(int ordinal) => throw Unused();

    public override DateTime GetDateTime(int ordinal) => throw Unused();

    public override decimal GetDecimal(int ordinal) => throw Unused();

    public override IEnumerator GetEnumerator() => throw Unused();

    public override Type GetFieldType(int ordinal) => throw Unused();

    public override float GetFloat(int ordinal) => throw Unused();

    public override Guid GetGuid(int ordinal) => throw Unused();

    public override short GetInt16(int ordinal) => throw Unused();

    public override int GetValues(object[] values) => throw Unused();

    protected override void Dispose(bool disposing)
    {
        Close();
        base.Dispose(disposing);
    }

    private static NotSupportedException Unused() => new("No column of the model is read this way.");
}
