using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Seed;

/// <summary>What holds for the seed as a whole: no id twice, every edge ends at a document of the right kind, spans run forward.</summary>
internal static class SeedEdges
{
    /// <exception cref="SeedRefusedException">It does not hold.</exception>
    public static void Check(IReadOnlyList<SeededDocument> seeded)
    {
        var byId = new Dictionary<NodeId, Document>();
        foreach (var each in seeded)
        {
            if (!byId.TryAdd(each.Document.Id, each.Document)) throw each.Refuse($"{each.Document.Id} is in the seed twice.");
        }

        foreach (var each in seeded)
        {
            if (each.Document is DatedEdge { From: { } from, Until: { } until } && until < from)
                throw each.Refuse($"{each.Document.Id} ends on {until:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.");

            foreach (var (id, kind) in Ends(each.Document))
            {
                if (!byId.TryGetValue(id, out var end)) throw each.Refuse($"{each.Document.Id} refers to {id}, which is not in the seed.");
                if (!kind.IsInstanceOfType(end)) throw each.Refuse($"{each.Document.Id} refers to {id} where a {kind.Name} is needed.");
            }
        }
    }

    private static IEnumerable<(NodeId Id, Type Kind)> Ends(Document document)
    {
        yield return (document.AggregateId, typeof(Document));
        foreach (var (id, kind) in Named(document))
        {
            if (id is { } named) yield return (named, kind);
        }
    }

    private static IEnumerable<(NodeId? Id, Type Kind)> Named(Document document) => document switch
    {
        SchoolTrust or School or IntegratedCareBoard or OtherPartner or Partnership or BankHolidayCalendar => [],
        NhsTrust trust => [(trust.IntegratedCareBoardId, typeof(IntegratedCareBoard))],
        Membership edge => [(edge.SchoolId, typeof(School)), (edge.TrustId, typeof(SchoolTrust))],
        SchoolLink edge => [(edge.PredecessorId, typeof(School)), (edge.SuccessorId, typeof(School))],
        PartnershipMember edge => [(edge.PartnershipId, typeof(Partnership)), (edge.OrganisationId, typeof(Organisation))],
        Deliverable of =>
        [
            (of.PartnershipId, typeof(Partnership)), (of.ProgrammeId, typeof(Programme)),
            (of.EducationOwnerId, typeof(Person)), (of.HealthOwnerId, typeof(Person)),
        ],
        Programme of => [(of.PartnershipId, typeof(Partnership)), (of.PredecessorId, typeof(Programme))],
        Participation edge => [(edge.ProgrammeId, typeof(Programme)), (edge.SchoolId, typeof(School))],
        Outcome of => [(of.ProgrammeId, typeof(Programme))],
        PupilVoice of => [(of.ProgrammeId, typeof(Programme))],
        Person person => [(person.OrganisationId, typeof(Organisation))],
        RoleAssignment edge => [(edge.PersonId, typeof(Person)), (edge.ScopeId, typeof(Document)), (edge.DeputyId, typeof(Person))],
        Event of => [(of.PartnershipId, typeof(Partnership)), (of.ProgrammeId, typeof(Programme)), (of.HostId, typeof(Organisation))],
        EventParty edge => [(edge.EventId, typeof(Event)), (edge.OrganisationId, typeof(Organisation))],
        Attendance of => [(of.EventId, typeof(Event)), (of.SchoolId, typeof(School))],
        ClinicService of => [(of.EventId, typeof(Event))],
        Encounter of => [(of.EventId, typeof(Event))],
        _ => throw new InvalidOperationException($"The seed does not know which edges a {document.GetType().Name} has."),
    };
}
