using System.Collections.Frozen;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Cosmos.Reading;

/// <summary>Which types of document are always the root of their aggregate, so that their id is also their partition.</summary>
internal static class Aggregates
{
    private static readonly FrozenSet<Type> Roots = FrozenSet.ToFrozenSet(
    [
        typeof(School), typeof(SchoolTrust), typeof(NhsTrust), typeof(IntegratedCareBoard), typeof(OtherPartner), typeof(Partnership), typeof(Programme),
        typeof(Person), typeof(Event), typeof(ReminderRule), typeof(ReminderControl), typeof(ReminderProgress), typeof(Delivery), typeof(Suppression),
        typeof(BlastApproval), typeof(RegisterImport), typeof(PreviewedImport),
    ]);

    internal static bool IsRoot(Type type) => Roots.Contains(type);
}
