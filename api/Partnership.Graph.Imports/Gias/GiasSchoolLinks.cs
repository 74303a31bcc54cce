using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Gias;

/// <summary>Which school came out of which, from the register's extract of links (<c>links_edubasealldata</c>).</summary>
public static class GiasSchoolLinks
{
    private const string DayFormat = "dd-MM-yyyy";

    private static readonly RegisterLayout Layout = new()
    {
        Title = "GIAS's extract of links between establishments (links_edubasealldata)",
        First = "URN",
        Essential = ["LinkURN", "LinkType", "LinkEstablishedDate"],
    };

    /// <summary>
    /// The links of the extract, each pair of schools once. The register has most links twice, one row for either school;
    /// the successor's row counts, as it has the first day of the new school, where the predecessor's has the last day of
    /// the old one. Links that make schools their own predecessors, directly or through others, are rejected.
    /// </summary>
    /// <exception cref="ImportRefusedException">The file is not the register's, or does not hold together.</exception>
    public static IEnumerable<RowResult> Read(RegisterExtract extract)
    {
        var links = new Dictionary<NodeId, LinkRow>();
        var lines = new Dictionary<(NodeId Link, bool FromSuccessor), long>();
        foreach (var row in RegisterTable.Read(extract, Layout, Link))
        {
            if (row is not RowResult.Understood { Document: LinkRow link })
                yield return row;
            else if (!lines.TryAdd((link.Id, link.FromSuccessor), link.Line))
                yield return new RowResult.Rejected(new(link.Line, "LinkURN", $"The link of {link.PredecessorUrn} to {link.SuccessorUrn} stands on line {lines[(link.Id, link.FromSuccessor)]} already.", link.Raw));
            else if (!links.TryGetValue(link.Id, out var other))
                links.Add(link.Id, link);
            else
            {
                links[link.Id] = Merged(link.FromSuccessor ? link : other, link.FromSuccessor ? other : link);
                yield return new RowResult.LeftOut(link.Line, "second rows of a link, one for either school");
            }
        }

        var circles = LinkCircles.In(links.Values.Select(link => (link.PredecessorId, link.SuccessorId)));
        foreach (var link in links.Values)
        {
            if (circles.Contains((link.PredecessorId, link.SuccessorId)))
                yield return new RowResult.Rejected(new(link.Line, "LinkURN", $"{link.PredecessorUrn} comes before {link.SuccessorUrn} here, and after it by other rows: schools cannot come out of each other.", link.Raw));
            else
                yield return new RowResult.Understood(link.Line, link.ToLink(), link.Raw);
        }
    }

    private static LinkRow? Link(RegisterRow row)
    {
        var (own, other) = (row.RequiredValue<Urn>("URN"), row.RequiredValue<Urn>("LinkURN"));
        var typeName = row.Required("LinkType");
        var on = row.Day("LinkEstablishedDate", DayFormat);
        if (own is not { } urn || other is not { } linked || typeName is null)
            return null;
        if (urn == linked)
            row.Note("LinkURN", $"'{linked}' is the school itself: a school cannot come out of itself.");
        if (!LinkTypes.ByName.TryGetValue(typeName, out var type))
        {
            if (LinkTypes.WithoutDirection.Contains(typeName))
                row.LeaveOut($"links of the type '{typeName}', which does not say which school came first");
            else
                row.Note("LinkType", $"'{typeName}' is none of {string.Join(", ", LinkTypes.ByName.Keys)}.");
            return null;
        }

        var (predecessor, successor) = type.NamesPredecessor ? (linked, urn) : (urn, linked);
        return new()
        {
            Id = SchoolLink.IdOf(predecessor, successor),
            AggregateId = School.IdOf(successor),
            Source = Source.Gias,
            AsOf = row.AsOf,
            PredecessorId = School.IdOf(predecessor),
            SuccessorId = School.IdOf(successor),
            PredecessorUrn = predecessor,
            SuccessorUrn = successor,
            Kind = type.Kind,
            On = on,
            FromSuccessor = type.NamesPredecessor,
            Line = row.Line,
            Raw = row.Raw,
        };
    }

    private static LinkRow Merged(LinkRow ofSuccessor, LinkRow ofPredecessor) =>
        ofSuccessor with { On = ofSuccessor.On ?? ofPredecessor.FirstDay };

    /// <summary>One row of the register about two schools.</summary>
    private sealed record LinkRow : Document
    {
        public required NodeId PredecessorId { get; init; }

        public required NodeId SuccessorId { get; init; }

        public required Urn PredecessorUrn { get; init; }

        public required Urn SuccessorUrn { get; init; }

        public required SchoolLinkKind Kind { get; init; }

        public required DateOnly? On { get; init; }

        /// <summary>Whether it is the successor's row.</summary>
        public required bool FromSuccessor { get; init; }

        public required long Line { get; init; }

        public required string Raw { get; init; }

        /// <summary>The first day of the new school: the predecessor's row has the day before.</summary>
        public DateOnly? FirstDay => FromSuccessor ? On : On?.AddDays(1);

        public SchoolLink ToLink() => new()
        {
            Id = Id,
            AggregateId = AggregateId,
            Source = Source,
            AsOf = AsOf,
            PredecessorId = PredecessorId,
            SuccessorId = SuccessorId,
            Kind = Kind,
            On = FirstDay,
        };
    }
}
