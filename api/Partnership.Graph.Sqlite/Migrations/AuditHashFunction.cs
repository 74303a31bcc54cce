using System.Globalization;
using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Sqlite.Model;

namespace Partnership.Graph.Sqlite.Migrations;

/// <summary>
/// <c>audit_hash(…)</c> for the step that seals what was written before entries carried hashes: the hash of the first entry
/// of an aggregate, from its columns.
/// </summary>
internal static class AuditHashFunction
{
    internal static void AddTo(SqliteConnection connection) =>
        connection.CreateFunction(
            "audit_hash",
            (string id, string aggregate, string source, string? asOf, string subject, string actor, string at, string action, string? reason, string fields, long number) =>
                AuditSeal.HashOf(new AuditEntry
                {
                    Id = NodeId.Parse(id, null),
                    AggregateId = NodeId.Parse(aggregate, null),
                    Source = Enum.Parse<Source>(source),
                    AsOf = asOf is null ? null : DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    SubjectId = NodeId.Parse(subject, null),
                    Actor = actor,
                    At = InstantText.Read(at),
                    Action = action,
                    Reason = reason,
                    Fields = JsonConversion.Read<IReadOnlyList<AuditedField>>(fields),
                    Number = (int)number,
                }),
            isDeterministic: true);
}
