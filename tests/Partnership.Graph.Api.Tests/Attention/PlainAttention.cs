using Partnership.Graph.Api.Attention;
using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Api.Tests.Attention;

/// <summary>What needs a coordinator, found in the plainest way over documents in memory, to hold the list against.</summary>
internal static class PlainAttention
{
    private static readonly DateOnly Today = Sample.Day;

    public static IEnumerable<PlainItem> Of(IReadOnlyList<Document> graph, AttentionItemFilterInput? where = null)
    {
        var all = graph.SelectMany(document => KindsOf(document, graph).Select(kind => (Item: new PlainItem(kind, DueOf(kind, document) ?? DateOnly.MinValue, document.Id, SeverityOf(kind, document)), Document: document)));
        return all.Where(each => where is null || Matches(each.Item, each.Document, graph, where)).Select(each => each.Item);
    }

    private static IEnumerable<AttentionKind> KindsOf(Document document, IReadOnlyList<Document> graph)
    {
        switch (document)
        {
            case Event e:
                if (e.Status == EventStatus.Tentative && e.Date <= Today.AddDays(14))
                    yield return AttentionKind.UnconfirmedEvent;
                if (e.Status is EventStatus.Confirmed or EventStatus.Completed && e.EndsAt < AttentionGraph.Now && e.Date >= Today.AddDays(-366)
                    && !graph.OfType<Attendance>().Any(count => count.EventId == e.Id && count.Actual is not null))
                    yield return AttentionKind.MissingAttendance;
                if (e.Status is EventStatus.Tentative or EventStatus.Confirmed && e.StartsAt > AttentionGraph.Now
                    && !new[] { e.Id, e.PartnershipId, e.HostId, e.ProgrammeId }.Any(scope => IsCoordinated(scope, e.Date, graph)))
                    yield return AttentionKind.NoCoordinator;
                break;
            case Deliverable d when d.DueOn < Today && d.Status is not (DeliverableStatus.Delivered or DeliverableStatus.Evidenced or DeliverableStatus.Dropped):
                yield return AttentionKind.OverdueDeliverable;
                break;
            case Partnership { Status: PartnershipStatus.Active } p:
                if (p.ReviewDueOn < Today)
                    yield return AttentionKind.OverdueReview;
                if (!IsCoordinated(p.Id, Today, graph))
                    yield return AttentionKind.NoCoordinator;
                break;
            case Programme { Stage: ProgrammeStage.CoDesign or ProgrammeStage.Pilot or ProgrammeStage.Evaluating or ProgrammeStage.Scaling } p when !IsCoordinated(p.Id, Today, graph):
                yield return AttentionKind.NoCoordinator;
                break;
            case RegisterNotice { SettledAt: null }:
                yield return AttentionKind.RegisterChange;
                break;
            case School { Status: OrganisationStatus.Closing or OrganisationStatus.Closed } s when PartnershipsOf(s, graph).Any():
                yield return AttentionKind.SchoolClosing;
                break;
        }
    }

    private static DateOnly? DueOf(AttentionKind kind, Document document) => document switch
    {
        Event e => e.Date,
        Deliverable d => d.DueOn,
        Partnership p => kind == AttentionKind.OverdueReview ? p.ReviewDueOn : p.StartedOn,
        Programme p => p.StartedOn,
        RegisterNotice n => n.On,
        _ => ((School)document).ClosedOn,
    };

    private static AttentionSeverity SeverityOf(AttentionKind kind, Document document) => (kind, document) switch
    {
        (AttentionKind.UnconfirmedEvent, Event e) => NeedsAttention.Unconfirmed(e, Today).Severity,
        (AttentionKind.MissingAttendance, Event e) => NeedsAttention.WithoutAttendance(e, Today).Severity,
        (_, Event e) => NeedsAttention.Uncoordinated(e, Today).Severity,
        (_, Deliverable d) => NeedsAttention.Overdue(d, Today).Severity,
        (AttentionKind.OverdueReview, Partnership p) => NeedsAttention.ReviewOverdue(p, Today).Severity,
        (_, RegisterNotice n) => NeedsAttention.Noticed(n, Today).Severity,
        (_, School s) => NeedsAttention.Closing(new(s, [], [], [])).Severity,
        _ => AttentionSeverity.Medium,
    };

    private static bool Matches(PlainItem item, Document document, IReadOnlyList<Document> graph, AttentionItemFilterInput where)
    {
        if (where.Kinds is { } kinds && !kinds.Contains(item.Kind))
            return false;
        if (where.Severities is { } severities && !severities.Contains(item.Severity))
            return false;
        if (where.DueOn is { } due && !Matches(due, DueOf(item.Kind, document)))
            return false;
        var partnerships = PartnershipsOf(document, graph).ToHashSet();
        if (where.Partnership is { } partnership && !partnerships.Contains(partnership))
            return false;
        return where.Organisation is not { } organisation
            || graph.OfType<PartnershipMember>().Any(member => member.OrganisationId == organisation && member.HoldsOn(Today) && partnerships.Contains(member.PartnershipId))
            || Names(document, organisation, graph);
    }

    // The two filters that are tried.
    private static bool Matches(ComparableOperations<DateOnly> due, DateOnly? day) =>
        (due.Gte is null || day >= due.Gte) && (due.Lt is null || day < due.Lt) && (due.Nin is null || !due.Nin.Contains(day));

    private static bool Names(Document document, NodeId organisation, IReadOnlyList<Document> graph)
    {
        return document switch
        {
            Event e => graph.OfType<EventParty>().Any(party => party.EventId == e.Id && party.OrganisationId == organisation),
            Deliverable d => TakesPart(d.ProgrammeId),
            Programme p => TakesPart(p.Id),
            RegisterNotice n => n.OrganisationId == organisation || n.SuccessorId == organisation
                || graph.OfType<Membership>().Any(membership => membership.TrustId == organisation && membership.SchoolId == n.OrganisationId && membership.HoldsOn(Today)),
            School s => s.Id == organisation || graph.OfType<Membership>().Any(membership => membership.TrustId == organisation && membership.SchoolId == s.Id && membership.HoldsOn(Today)),
            _ => false,
        };

        bool TakesPart(NodeId? programme) =>
            graph.OfType<Participation>().Any(part => part.ProgrammeId == programme && part.SchoolId == organisation && part.HoldsOn(Today));
    }

    private static IEnumerable<NodeId> PartnershipsOf(Document document, IReadOnlyList<Document> graph) => document switch
    {
        Event e => [e.PartnershipId],
        Deliverable d => [d.PartnershipId],
        Programme p => [p.PartnershipId],
        RegisterNotice n =>
        [
            .. n.PartnershipIds,
            .. graph.OfType<Programme>().Where(programme => n.ProgrammeIds.Contains(programme.Id)).Select(programme => programme.PartnershipId),
            .. graph.OfType<Event>().Where(each => n.EventIds.Contains(each.Id)).Select(each => each.PartnershipId),
        ],
        School s =>
        [
            .. graph.OfType<Participation>().Where(part => part.SchoolId == s.Id && part.HoldsOn(Today))
                .SelectMany(part => graph.OfType<Programme>().Where(programme => programme.Id == part.ProgrammeId))
                .Where(programme => programme.Stage is not (ProgrammeStage.Idea or ProgrammeStage.Paused or ProgrammeStage.Stopped)).Select(programme => programme.PartnershipId),
            .. graph.OfType<EventParty>().Where(party => party.OrganisationId == s.Id && party.StartsAt > AttentionGraph.Now && (party.Status is EventStatus.Tentative or EventStatus.Confirmed))
                .SelectMany(party => graph.OfType<Event>().Where(each => each.Id == party.EventId)).Select(each => each.PartnershipId),
        ],
        _ => [document.Id],
    };

    private static bool IsCoordinated(NodeId? scope, DateOnly day, IReadOnlyList<Document> graph) =>
        graph.OfType<RoleAssignment>().Any(role => role.ScopeId == scope && role.Role == Role.Coordinator && role.HoldsOn(day));
}
