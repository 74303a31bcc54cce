using System.Collections.Frozen;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>The documents that are nodes of the schema. The store keeps others too, which no client may read by id.</summary>
public static class NodeTypes
{
    /// <summary>The records; each one's name is that of its type in the schema.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(SchoolTrust), typeof(Membership), typeof(School), typeof(SchoolLink), typeof(NhsTrust), typeof(IntegratedCareBoard), typeof(OtherPartner),
        typeof(Partnership), typeof(PartnershipMember), typeof(Deliverable),
        typeof(Programme), typeof(Participation), typeof(Outcome), typeof(PupilVoice),
        typeof(Person), typeof(RoleAssignment),
        typeof(Event), typeof(ClinicService), typeof(Attendance), typeof(Encounter),
    ];

    private static readonly FrozenSet<string> Names = All.Select(type => type.Name).ToFrozenSet();

    /// <summary>Whether <paramref name="id"/> names a node of the schema.</summary>
    public static bool Contains(NodeId id) => Names.Contains(id.TypeName);
}
