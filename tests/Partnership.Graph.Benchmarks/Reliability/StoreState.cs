using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Benchmarks.Reliability;

/// <summary>The documents that writes touch and the audit of them, at one moment.</summary>
internal sealed record StoreState(IReadOnlyDictionary<NodeId, Document> Documents, IReadOnlyList<AuditEntry> Audit)
{
    public static async Task<StoreState> ReadAsync(IGraphStore store, CancellationToken ct)
    {
        await using var session = store.OpenSession();
        List<Document> documents =
        [
            .. await session.ToListAsync(session.Query<Graph.Partnership>(), ct), .. await session.ToListAsync(session.Query<Deliverable>(), ct),
            .. await session.ToListAsync(session.Query<Event>(), ct), .. await session.ToListAsync(session.Query<EventParty>(), ct),
            .. await session.ToListAsync(session.Query<ClinicService>(), ct), .. await session.ToListAsync(session.Query<Attendance>(), ct),
        ];
        var audit = await session.ToListAsync(session.Query<AuditEntry>().OrderBy(entry => entry.AggregateId).ThenBy(entry => entry.Number), ct);
        return new(documents.ToDictionary(document => document.Id), audit);
    }

    /// <summary>
    /// Aggregates of which only a part was written: where the documents are not what the audit, written in the same commits, tells
    /// from <paramref name="beginning"/> on; and events without all of what they were planned with.
    /// </summary>
    public IEnumerable<string> HalfWritten(StoreState beginning)
    {
        var before = beginning.Audit.Select(entry => entry.Id).ToHashSet();
        var told = AuditReplay.Apply(Audit.Where(entry => !before.Contains(entry.Id) && entry.Fields.Count > 0), beginning.Documents.Values);
        foreach (var (id, document) in Documents)
        {
            if (!told.TryGetValue(id, out var expected))
                yield return $"{id} is there without an entry of the audit.";
            else if (FieldComparison.Between(document, expected) is { Count: > 0 } fields)
                yield return $"{id} is not what the audit tells: {string.Join(", ", fields.Select(field => field.Name))}.";
        }

        foreach (var id in told.Keys.Where(id => !Documents.ContainsKey(id)))
            yield return $"The audit tells of {id}, which is not there.";

        var parties = Documents.Values.OfType<EventParty>().ToLookup(party => party.EventId);
        var services = Documents.Values.OfType<ClinicService>().ToLookup(service => service.AggregateId);
        var counts = Documents.Values.OfType<Attendance>().ToLookup(count => count.EventId);
        foreach (var planned in Documents.Values.OfType<Event>().Where(one => !beginning.Documents.ContainsKey(one.Id)))
        {
            if ((parties[planned.Id].Count(), services[planned.Id].Count(), counts[planned.Id].Count()) is not (Write.PartiesOfEvent, 1, 1) and var found)
                yield return $"{planned.Id} has {found.Item1} parties, {found.Item2} services and {found.Item3} head-counts; it was planned with {Write.PartiesOfEvent}, 1 and 1.";
        }
    }

    /// <summary>Acknowledged writes that are not there, or there more than once.</summary>
    public IEnumerable<string> Lost(Ledger ledger)
    {
        var titles = Documents.Values.OfType<Deliverable>().ToLookup(deliverable => deliverable.Title);
        var names = Documents.Values.OfType<Event>().ToLookup(one => one.Name);
        foreach (var (write, id, version) in ledger.Done)
        {
            if (Documents.GetValueOrDefault(NodeId.Parse(id, null)) is not { } document)
                yield return $"{write.Kind} {write.Key} was acknowledged, and {id} is not there.";
            else if (document.Version < version)
                yield return $"{write.Kind} {write.Key} was acknowledged with version {version} of {id}, which has {document.Version}.";
            var times = write.Kind is WriteKind.Propose ? titles[write.Key].Count() : write.Kind is WriteKind.Schedule ? names[write.Key].Count() : 1;
            if (times != 1)
                yield return $"{write.Kind} {write.Key} is there {times} times.";
        }

        var open = ledger.Open.Where(write => write.Kind is WriteKind.Move).Select(write => write.Key).ToHashSet();
        foreach (var (id, venue) in ledger.Venues)
        {
            if (Documents.GetValueOrDefault(NodeId.Parse(id, null)) is Event there && there.Venue != venue && !open.Contains(there.Venue))
                yield return $"{id} was moved to {venue}, and is at {there.Venue}.";
        }
    }

    /// <summary>Whether a write is there.</summary>
    public bool Has(Write write) => write.Kind switch
    {
        WriteKind.Propose => Documents.Values.OfType<Deliverable>().Any(deliverable => deliverable.Title == write.Key),
        WriteKind.Schedule => Documents.Values.OfType<Event>().Any(one => one.Name == write.Key),
        _ => Documents.GetValueOrDefault(NodeId.Parse(write.EventId!, null)) is Event { } there && there.Venue == write.Key,
    };
}
