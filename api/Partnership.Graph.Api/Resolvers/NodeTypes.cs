using System.Collections.Frozen;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>The documents that are nodes of the schema. The store keeps others too, which no client may read by id.</summary>
public static class NodeTypes
{
    private static readonly Type[] Facts =
    [
        typeof(SchoolTrust), typeof(Membership), typeof(School), typeof(SchoolLink), typeof(NhsTrust), typeof(IntegratedCareBoard), typeof(OtherPartner),
        typeof(Partnership), typeof(PartnershipMember), typeof(Deliverable),
        typeof(Programme), typeof(Participation), typeof(Outcome), typeof(PupilVoice),
        typeof(Person), typeof(RoleAssignment),
        typeof(Event), typeof(ClinicService), typeof(Attendance), typeof(Encounter),
    ];

    private static readonly Type[] Reminding = [typeof(Reminder), typeof(Delivery), typeof(ReminderRule), typeof(Suppression)];

    /// <summary>The records; each one's name is that of its type in the schema.</summary>
    public static IReadOnlyList<Type> All { get; } = [.. Facts, .. Reminding];

    private static readonly FrozenSet<string> FactNames = Facts.Select(type => type.Name).ToFrozenSet();

    private static readonly FrozenSet<string> Names = All.Select(type => type.Name).ToFrozenSet();

    /// <summary>Whether <paramref name="id"/> names a node of the schema.</summary>
    public static bool Contains(NodeId id) => Names.Contains(id.TypeName);

    /// <summary>Whether <paramref name="id"/> names a fact of the graph, and not what the product made of it to remind people.</summary>
    public static bool IsFact(NodeId id) => FactNames.Contains(id.TypeName);
}
