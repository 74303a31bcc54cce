using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Tests.Model;

/// <summary>
/// What the commands of a sequence speak of: a corner of the case study, so that they meet, and whatever they make.
/// </summary>
internal sealed class Pool
{
    private static readonly string[] Corner =
    [
        "Partnership:dudley-group", "Partnership:example-sleep-well", "Partnership:walsall-healthcare", "Partnership:walsall-healthcare",
        "Programme:pop-up-immunisation-clinics", "Programme:blakenall-healthy-eating", "Programme:emotional-health-pilot", "Programme:hospital-careers-mornings",
        "Event:clinic-goldsmith-flu", "Event:clinic-goldsmith-community", "Event:feelings-lesson-goldsmith", "Event:clinic-rivers-evening",
        "Deliverable:clinic-consent-process", "Deliverable:clinic-room-standard", "Deliverable:healthy-eating-outline", "Deliverable:emotional-health-measure",
        "Person:coordinator-rivers", "Person:deputy-rivers", "Person:coordinator-goldsmith", "Person:immunisation-lead",
        "School:138591", "School:140196", "School:900001", "SchoolTrust:5361", "NhsTrust:RBK", "NhsTrust:RNA",
    ];

    private readonly Dictionary<string, List<NodeId>> _byType = [];

    /// <summary>The school that came after a school of the corner.</summary>
    public static NodeId Successor { get; } = NodeId.Parse("School:900001", null);

    /// <summary>A school that came after one of the corner, which is not in the seed.</summary>
    public static async Task<Document[]> SuccessorAsync(ChangingGraph graph)
    {
        var before = await graph.FindAsync<School>("School:138591");
        var urn = Urn.Parse(Successor.Key, null);
        var after = before with { Id = Successor, AggregateId = Successor, Version = 0, Urn = urn, Name = "Goldsmith Academy", OpenedOn = null };
        return
        [
            after,
            new SchoolLink { Id = SchoolLink.IdOf(before.Urn, urn), AggregateId = after.Id, Source = Source.Gias, PredecessorId = before.Id, SuccessorId = after.Id, Kind = SchoolLinkKind.Succession },
        ];
    }

    public Pool()
    {
        foreach (var id in Corner)
            Add(NodeId.Parse(id, null));
    }

    /// <summary>Takes up what was made.</summary>
    public void Learn(IEnumerable<Change> changes)
    {
        foreach (var change in changes.Where(change => change.Kind == ChangeKind.Created))
            Add(change.DocumentId);
    }

    /// <summary>An id of one of the types, a late one rather than an early one; now and then one of nothing or of another type.</summary>
    public NodeId Pick(Random random, params string[] types)
    {
        if (random.Next(40) == 0)
            return NodeId.Of(types[0], "nothing");
        if (random.Next(40) == 0)
            types = [.. _byType.Keys.Order(StringComparer.Ordinal)];
        List<NodeId> known = [.. types.SelectMany(type => _byType.GetValueOrDefault(type, []))];
        if (known.Count == 0)
            return NodeId.Of(types[0], "none");
        var recent = random.Next(3) == 0 ? Math.Min(known.Count, 3) : known.Count;
        return known[^(1 + random.Next(recent))];
    }

    private void Add(NodeId id)
    {
        if (!_byType.TryGetValue(id.TypeName, out var ids))
            _byType[id.TypeName] = ids = [];
        ids.Add(id);
    }
}
