using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Model;

namespace Partnership.Graph.Sqlite.Writing;

/// <summary>Appends to the sequence of changes, in the transaction of the change itself.</summary>
internal sealed class ChangeStatement : IDisposable
{
    private readonly SqliteCommand _command;

    internal ChangeStatement(SqliteConnection connection)
    {
        _command = connection.CreateCommand();
        _command.CommandText = """
            INSERT INTO "Changes" ("Kind", "DocumentId", "AggregateId", "Version", "At") VALUES (@kind, @document, @aggregate, @version, @at)
            """;
        foreach (var name in (ReadOnlySpan<string>)["@kind", "@document", "@aggregate", "@version", "@at"])
            _command.Parameters.Add(new SqliteParameter { ParameterName = name });
        _command.Prepare();
    }

    internal void Run(ChangeKind kind, NodeId document, int version, Commit commit)
    {
        _command.Parameters[0].Value = kind.ToString();
        _command.Parameters[1].Value = document.Value;
        _command.Parameters[2].Value = commit.AggregateId.Value;
        _command.Parameters[3].Value = version;
        _command.Parameters[4].Value = InstantText.Write(commit.At);
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
