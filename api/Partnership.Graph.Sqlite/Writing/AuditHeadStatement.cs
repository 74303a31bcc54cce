using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Sqlite.Writing;

/// <summary>Where the audit of an aggregate ends, in one look by primary key.</summary>
internal sealed class AuditHeadStatement : IDisposable
{
    private readonly SqliteCommand _command;

    internal AuditHeadStatement(SqliteConnection connection)
    {
        _command = connection.CreateCommand();
        _command.CommandText = """SELECT "Source", "Number", "Hash" FROM "AuditHead" WHERE "Id" = @id""";
        _command.Parameters.Add("@id", SqliteType.Text);
        _command.Prepare();
    }

    /// <summary>The head of the aggregate; <c>null</c> where it has no entries yet.</summary>
    internal AuditHead? Find(NodeId aggregate)
    {
        var id = AuditHead.IdOf(aggregate);
        _command.Parameters[0].Value = id.Value;
        using var row = _command.ExecuteReader();
        return row.Read()
            ? new AuditHead { Id = id, AggregateId = aggregate, Source = Enum.Parse<Domain.Source>(row.GetString(0)), Number = row.GetInt32(1), Hash = row.GetString(2) }
            : null;
    }

    public void Dispose() => _command.Dispose();
}
