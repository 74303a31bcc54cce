using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Domain.Audit;

/// <summary>From what the audit says back to the documents it speaks of.</summary>
public static class AuditReplay
{
    /// <summary>The documents as the entries tell them: each entry's values applied in order.</summary>
    /// <param name="entries">Entries in the order of their numbers, of one aggregate or of several.</param>
    /// <param name="beginning">The documents as they were before the first entry; none where it tells them from their making.</param>
    /// <returns>The documents that exist after the last entry, by id. Their versions are not told.</returns>
    /// <exception cref="InvalidOperationException">A value before is not what there was: something was changed past the audit.</exception>
    public static IReadOnlyDictionary<NodeId, Document> Apply(IEnumerable<AuditEntry> entries, IEnumerable<Document>? beginning = null)
    {
        var states = (beginning ?? []).ToDictionary(document => document.Id, State.Of);
        foreach (var entry in entries.Where(entry => entry.Fields.Count > 0))
        {
            var state = states.GetValueOrDefault(entry.SubjectId) ?? new State(entry.AggregateId, []);
            foreach (var field in entry.Fields)
                state.Apply(entry, field);
            if (state.Fields.Count == 0)
                states.Remove(entry.SubjectId);
            else
                states[entry.SubjectId] = state;
        }

        return states.ToDictionary(state => state.Key, state => state.Value.ToDocument(state.Key));
    }

    private sealed record State(NodeId Aggregate, Dictionary<string, string> Fields)
    {
        public static State Of(Document document) => new(
            document.AggregateId,
            FieldComparison.Between(before: null, document).Where(field => field.After is not null).ToDictionary(field => field.Name, field => field.After!));

        public void Apply(AuditEntry entry, AuditedField field)
        {
            var known = Fields.GetValueOrDefault(field.Name);
            if (!string.Equals(known, field.Before, StringComparison.Ordinal))
                throw new InvalidOperationException($"{entry.Id} says that '{field.Name}' of {entry.SubjectId} was {field.Before ?? "absent"}; until then it was {known ?? "absent"}.");
            if (field.After is { } value)
                Fields[field.Name] = value;
            else
                Fields.Remove(field.Name);
        }

        public Document ToDocument(NodeId id)
        {
            if (!DocumentTypes.TryFind(id.TypeName, out var type))
                throw new InvalidOperationException($"{id} names no type of document.");
            var json = new JsonObject { ["id"] = id.Value, ["aggregateId"] = Aggregate.Value };
            foreach (var (name, value) in Fields)
                json[name] = JsonNode.Parse(value);
            return (Document)json.Deserialize(type, ContractJson.Options)!;
        }
    }
}
