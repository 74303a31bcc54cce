using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Paging;

/// <summary>The order each connection is in when the client does not choose one: as the schema says in words.</summary>
public static class Orders
{
    /// <summary>Organisations of every kind by name.</summary>
    public static Order<Organisation> Organisations { get; } = Order<Organisation>.By(x => x.NormalisedName);

    /// <summary>Trusts by name.</summary>
    public static Order<SchoolTrust> SchoolTrusts { get; } = Order<SchoolTrust>.By(x => x.NormalisedName);

    /// <summary>Schools by name.</summary>
    public static Order<School> Schools { get; } = Order<School>.By(x => x.NormalisedName);

    /// <summary>NHS trusts by name.</summary>
    public static Order<NhsTrust> NhsTrusts { get; } = Order<NhsTrust>.By(x => x.NormalisedName);

    /// <summary>Integrated care boards by name.</summary>
    public static Order<IntegratedCareBoard> IntegratedCareBoards { get; } = Order<IntegratedCareBoard>.By(x => x.NormalisedName);

    /// <summary>Other partners by name.</summary>
    public static Order<OtherPartner> OtherPartners { get; } = Order<OtherPartner>.By(x => x.NormalisedName);

    /// <summary>Partnerships by name.</summary>
    public static Order<Partnership> Partnerships { get; } = Order<Partnership>.By(x => x.NormalisedName);

    /// <summary>Programmes by name.</summary>
    public static Order<Programme> Programmes { get; } = Order<Programme>.By(x => x.NormalisedName);

    /// <summary>People by name.</summary>
    public static Order<Person> People { get; } = Order<Person>.By(x => x.NormalisedName);

    /// <summary>Deliverables by due day.</summary>
    public static Order<Deliverable> Deliverables { get; } = Order<Deliverable>.By(x => x.DueOn);

    /// <summary>Events, earliest first.</summary>
    public static Order<Event> Events { get; } = Order<Event>.By(x => x.StartsAt);

    /// <summary>An organisation's parts in events, earliest event first.</summary>
    public static Order<EventParty> EventParties { get; } = Order<EventParty>.By(x => x.StartsAt);

    /// <summary>Memberships by school.</summary>
    public static Order<Membership> Memberships { get; } = Order<Membership>.By(x => x.SchoolId);

    /// <summary>Participations by school.</summary>
    public static Order<Participation> Participations { get; } = Order<Participation>.By(x => x.SchoolId);

    /// <summary>Outcomes by measure.</summary>
    public static Order<Outcome> Outcomes { get; } = Order<Outcome>.By(x => x.Measure);

    /// <summary>What pupils were asked, by question.</summary>
    public static Order<PupilVoice> PupilVoice { get; } = Order<PupilVoice>.By(x => x.Question);

    /// <summary>What was done to a node, newest first.</summary>
    public static Order<AuditEntry> History { get; } = Order<AuditEntry>.By(x => x.Number, descending: true);

    /// <summary>Reminders by when they are due.</summary>
    public static Order<Reminder> Reminders { get; } = Order<Reminder>.By(x => x.DueAt);

    /// <summary>Mails by when they were first to be sent.</summary>
    public static Order<Delivery> Deliveries { get; } = Order<Delivery>.By(x => x.DueAt);

    /// <summary>Suppressed addresses by since when.</summary>
    public static Order<Suppression> Suppressions { get; } = Order<Suppression>.By(x => x.Since);

    /// <summary>What registers say, by when it was noticed.</summary>
    public static Order<RegisterNotice> RegisterNotices { get; } = Order<RegisterNotice>.By(x => x.RaisedAt);
}
