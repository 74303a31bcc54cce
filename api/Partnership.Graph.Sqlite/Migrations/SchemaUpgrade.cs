using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Opening;

namespace Partnership.Graph.Sqlite.Migrations;

/// <summary>Brings a database to the latest version: all missing steps in one transaction, or none.</summary>
internal static class SchemaUpgrade
{
    /// <exception cref="StoreRefusedException">Meanwhile a newer program upgraded the database further.</exception>
    internal static void Run(SqliteConnection connection, SchemaSteps steps)
    {
        // Under the write lock: another process may be opening the same file at this moment.
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Convert.ToInt32(Scalar("PRAGMA user_version"), null);
        if (version > steps.Latest)
            throw new StoreRefusedException(Refusals.NewerVersion(connection.DataSource, version, steps.Latest));
        if (version == steps.Latest)
            return;

        AuditHashFunction.AddTo(connection);
        for (var from = version; from < steps.Latest; from++)
            Execute(steps.From(from));
        Execute($"PRAGMA application_id = {StoreFile.ApplicationId}; PRAGMA user_version = {steps.Latest}");
        transaction.Commit();

        object? Scalar(string sql)
        {
            using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            return command.ExecuteScalar();
        }

        void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            command.ExecuteNonQuery();
        }
    }
}
