using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Tests.Mutations;

/// <summary>
/// For each mutation of the contract something of the seed that it changes, and two coordinators: one whose roles cover it and
/// one of another trust or school. A mutation without a row here fails <see cref="EveryMutationByEverybodyTests"/>.
/// </summary>
/// <param name="Input">The input, as GraphQL; one that is carried out for whoever may.</param>
/// <param name="Right">The key of the person of the seed who may; <c>null</c> where only administrators may.</param>
/// <param name="Other">The key of a coordinator whose roles are for something else.</param>
internal sealed record WhoMayCall(string Input, string? Right, string Other)
{
    /// <summary>How long to wait before it is sent: some things can only be done once a day has come.</summary>
    public TimeSpan After { get; init; }

    /// <summary>Whether it is carried out on the seed; what only administrators may is sent with an input they are refused for.</summary>
    public bool IsCarriedOut { get; init; } = true;

    /// <summary>What is put beside the seed first, for what is changed and not in it.</summary>
    public IReadOnlyList<Document> Before { get; init; } = [];

    private static Suppression Suppressed { get; } = new()
    {
        Id = Suppression.IdOf(EmailAddress.Parse("coordinator.rivers@example.org", null)),
        AggregateId = Suppression.IdOf(EmailAddress.Parse("coordinator.rivers@example.org", null)),
        Source = Source.User,
        Address = EmailAddress.Parse("coordinator.rivers@example.org", null),
        Since = DateTimeOffset.UnixEpoch,
    };

    private static Delivery Mail { get; } = new()
    {
        Id = NodeId.Of(nameof(Delivery), "weekly"),
        AggregateId = NodeId.Of(nameof(Delivery), "weekly"),
        Source = Source.User,
        Kind = DeliveryKind.Weekly,
        ReminderIds = [],
        State = ReminderState.Sent,
        DueAt = DateTimeOffset.UnixEpoch,
    };

    private static Participation OldSchoolInProgramme { get; } = new()
    {
        Id = NodeId.Of(nameof(Participation), "old-school"),
        AggregateId = NodeId.Of(nameof(Programme), "asthma-friendly-schools"),
        Source = Source.User,
        ProgrammeId = NodeId.Of(nameof(Programme), "asthma-friendly-schools"),
        SchoolId = NodeId.Of(nameof(School), "104218"),
        Role = ParticipationRole.Participant,
    };

    private static EventParty OldSchoolAtEvent { get; } = new()
    {
        Id = EventParty.IdOf(NodeId.Of(nameof(Event), "clinic-rivers-flu"), NodeId.Of(nameof(School), "104218")),
        AggregateId = NodeId.Of(nameof(Event), "clinic-rivers-flu"),
        Source = Source.User,
        EventId = NodeId.Of(nameof(Event), "clinic-rivers-flu"),
        OrganisationId = NodeId.Of(nameof(School), "104218"),
        Role = EventPartyRole.Invited,
        StartsAt = DateTimeOffset.UnixEpoch,
        Status = EventStatus.Confirmed,
    };

    private static RegisterNotice Notice { get; } = new()
    {
        Id = NodeId.Of(nameof(RegisterNotice), "one"),
        AggregateId = NodeId.Of(nameof(RegisterNotice), "one"),
        Source = Source.Gias,
        Kind = RegisterNoticeKind.SchoolCloses,
        OrganisationId = NodeId.Of(nameof(School), "138591"),
        Message = "It closes.",
        EventIds = [],
        ProgrammeIds = [NodeId.Of(nameof(Programme), "pop-up-immunisation-clinics")],
        PartnershipIds = [],
        PersonIds = [],
        RaisedAt = DateTimeOffset.UnixEpoch,
    };

    private static LocalCorrection Correction { get; } = new()
    {
        Id = LocalCorrection.IdOf(NodeId.Of(nameof(School), "138591")),
        AggregateId = NodeId.Of(nameof(School), "138591"),
        Source = Source.User,
        OrganisationId = NodeId.Of(nameof(School), "138591"),
        Fields = [new CorrectedField("name", "Goldsmith", "Goldsmith Primary Academy")],
    };

    private static ReminderRule Rule { get; } = new()
    {
        Id = NodeId.Of(nameof(ReminderRule), "clinics"),
        AggregateId = NodeId.Of(nameof(ReminderRule), "clinics"),
        Source = Source.User,
        Name = "Clinics",
        ProgrammeId = NodeId.Of("Programme", "pop-up-immunisation-clinics"),
        Revisions =
        [
            new()
            {
                Number = 1,
                EffectiveFrom = new DateOnly(2026, 7, 1),
                Leads = [new() { Slot = "week", Purpose = ReminderPurpose.AreYouReady, Offset = 7, Unit = LeadUnit.Days }],
                Recipients = [new() { Role = Role.Coordinator }],
            },
        ],
    };

    /// <summary>The table.</summary>
    public static IReadOnlyDictionary<string, WhoMayCall> Table { get; } = new Dictionary<string, WhoMayCall>
    {
        // Partnerships: their members' coordinators and their own.
        ["createPartnership"] = Example("createPartnership", "coordinator-birmingham-womens-and-childrens", "coordinator-dudley-group"),
        ["updatePartnership"] = Example("updatePartnership", "coordinator-birmingham-and-solihull", "coordinator-dudley-group"),
        ["addPartnershipMember"] = Example("addPartnershipMember", "coordinator-dudley-group", "coordinator-walsall-healthcare"),
        ["endPartnershipMembership"] = Example("endPartnershipMembership", "coordinator-south-warwickshire", "coordinator-dudley-group"),
        // Programmes: their own coordinators, and their partnership's.
        ["createProgramme"] = Example("createProgramme", "coordinator-dudley-group", "coordinator-walsall-healthcare"),
        ["advanceProgramme"] = Example("advanceProgramme", "coordinator-windsor-olympus", "coordinator-walsall-healthcare"),
        ["stopProgramme"] = Example("stopProgramme", "coordinator-great-wyrley", "coordinator-dudley-group"),
        ["enrolSchool"] = Example("enrolSchool", "coordinator-sandwell", "coordinator-goldsmith"),
        ["withdrawSchool"] = Example("withdrawSchool", "coordinator-sandwell", "coordinator-colley-lane"),
        ["carryOverParticipation"] = new("""programmeId: "Programme:asthma-friendly-schools", schoolId: "School:104218", successorId: "School:138591" """, "coordinator-sandwell", "coordinator-goldsmith")
        {
            Before = [OldSchoolInProgramme],
        },
        ["recordOutcome"] = Example("recordOutcome", "coordinator-windsor-olympus", "coordinator-dudley-group"),
        ["recordPupilVoice"] = Example("recordPupilVoice", "coordinator-sandwell", "coordinator-dudley-group"),
        // Deliverables: their partnership's coordinators; a side is agreed for by its own.
        ["proposeDeliverable"] = Example("proposeDeliverable", "coordinator-walsall-healthcare", "coordinator-dudley-group"),
        ["agreeDeliverable"] = Example("agreeDeliverable", "coordinator-windsor-academy-trust", "coordinator-birmingham-and-solihull"),
        ["updateDeliverable"] = Example("updateDeliverable", "coordinator-sandwell", "coordinator-walsall-healthcare"),
        ["recordEvidence"] = Example("recordEvidence", "coordinator-windsor-olympus", "coordinator-milton"),
        // Events: their host, their providers, their programme, their partnership.
        ["scheduleEvent"] = new(
            """
            partnershipId: "Partnership:walsall-healthcare", programmeId: "Programme:pop-up-immunisation-clinics", name: "HPV clinic", kind: POPUP_CLINIC,
            date: "2026-07-08", startTime: "09:30:00", endTime: "12:00:00", hostId: "School:138591", venue: "Main hall", providerIds: ["NhsTrust:RBK"],
            services: [{ offer: HPV, yearGroups: [YEAR_6] }]
            """,
            "coordinator-walsall-healthcare", "coordinator-milton"),
        ["confirmEvent"] = new("""id: "Event:clinic-goldsmith-community" """, "coordinator-goldsmith", "coordinator-dudley-group"),
        ["rescheduleEvent"] = new("""id: "Event:clinic-goldsmith-flu", venue: "Gym" """, "coordinator-walsall-healthcare", "coordinator-dudley-group"),
        ["carryOverEvent"] = new("""id: "Event:clinic-rivers-flu", schoolId: "School:104218", successorId: "School:138591" """, "coordinator-walsall-healthcare", "coordinator-dudley-group")
        {
            Before = [OldSchoolAtEvent],
        },
        ["cancelEvent"] = new("""id: "Event:clinic-goldsmith-flu", reason: "Strike" """, "coordinator-walsall-healthcare", "coordinator-colley-lane"),
        ["completeEvent"] = new("""id: "Event:clinic-goldsmith-flu", attendance: [{ audience: STAFF, count: 3 }]""", "coordinator-walsall-healthcare", "coordinator-dudley-group")
        {
            After = TimeSpan.FromDays(3),
        },
        // People: the organisation they work for, and a school's trust; a role is given by whoever may change what it is for.
        ["createPerson"] = new("""name: "A. Teacher", organisationId: "School:140196" """, "coordinator-rivers", "coordinator-goldsmith"),
        ["updatePerson"] = new("""id: "Person:coordinator-rivers", jobTitle: "Deputy head" """, "coordinator-windsor-academy-trust", "coordinator-walsall-healthcare"),
        ["assignRole"] = new("""personId: "Person:deputy-rivers", role: ADVISER, scopeId: "School:140196" """, "coordinator-rivers", "coordinator-goldsmith"),
        ["endRole"] = new("""id: "RoleAssignment:coordinator-rivers.Coordinator.School.140196" """, "coordinator-windsor-academy-trust", "coordinator-goldsmith"),
        ["setAway"] = new("""personId: "Person:coordinator-rivers", away: [{ from: "2026-07-01", until: "2026-07-03" }]""", "coordinator-rivers", "coordinator-goldsmith"),
        // Reminders: rules and approvals of a programme are its coordinators', an address is its person's organisation's, the switch is administrators'.
        ["setReminderRule"] = new(
            """
            rule: { name: "Clinics", programmeId: "Programme:pop-up-immunisation-clinics", effectiveFrom: "2026-07-01",
              leads: [{ slot: "week", purpose: ARE_YOU_READY, offset: 7, unit: DAYS }], recipients: [{ role: COORDINATOR }] }, previewToken: "nothing"
            """,
            "coordinator-walsall-healthcare", "coordinator-dudley-group")
        {
            IsCarriedOut = false,
        },
        ["approveReminders"] = new($"""id: "{Rule.Id}", approve: true""", "coordinator-walsall-healthcare", "coordinator-dudley-group") { Before = [Rule], IsCarriedOut = false },
        ["setReminderPreference"] = new("""personId: "Person:deputy-rivers", topic: WEEKLY, wanted: false""", "coordinator-rivers", "coordinator-goldsmith"),
        ["releaseSuppression"] = new($"""id: "{Suppressed.Id}", reason: "The mailbox is there again" """, "coordinator-rivers", "coordinator-goldsmith") { Before = [Suppressed] },
        ["retryDelivery"] = new($"""id: "{Mail.Id}" """, null, "coordinator-goldsmith") { Before = [Mail], IsCarriedOut = false },
        ["sendTestReminder"] = new("""eventId: "Event:clinic-goldsmith-flu", purpose: FINAL""", "coordinator-walsall-healthcare", "coordinator-dudley-group") { IsCarriedOut = false },
        ["stopReminders"] = new("""reason: "Trial" """, null, "coordinator-windsor-academy-trust"),
        ["resumeReminders"] = new("""reason: "Trial" """, null, "coordinator-windsor-academy-trust") { IsCarriedOut = false },
        // What registers say: whoever coordinates the school, or something that is concerned. Corrections: the organisation's, and a school's trust's.
        ["settleRegisterNotice"] = new($"""id: "{Notice.Id}", settlement: "Known" """, "coordinator-walsall-healthcare", "coordinator-dudley-group") { Before = [Notice] },
        ["reopenRegisterNotice"] = new($"""id: "{Notice.Id}", reason: "By mistake" """, "coordinator-walsall-healthcare", "coordinator-dudley-group")
        {
            Before = [Notice with { SettledAt = Notice.RaisedAt, SettledBy = "development", Settlement = "Known" }],
        },
        ["setLocalCorrection"] = new("""organisationId: "School:138591", fields: [{ field: NAME, value: "Goldsmith" }], reason: "So it says on the gate" """, "coordinator-goldsmith", "coordinator-rivers"),
        ["removeLocalCorrection"] = new("""organisationId: "School:138591", reason: "It is right now" """, "coordinator-windsor-academy-trust", "coordinator-rivers") { Before = [Correction] },
        // Registers: administrators.
        ["importPreview"] = new("""register: GIAS_SCHOOLS, location: "nothing.csv" """, null, "coordinator-windsor-academy-trust") { IsCarriedOut = false },
        ["importCommit"] = new("""previewToken: "PreviewedImport:nothing" """, null, "coordinator-windsor-academy-trust") { IsCarriedOut = false },
    };

    private static WhoMayCall Example(string mutation, string right, string other) => new(MutationExamples.CarriedOut[mutation].Input, right, other);
}
