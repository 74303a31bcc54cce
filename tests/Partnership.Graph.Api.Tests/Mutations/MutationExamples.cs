namespace Partnership.Graph.Api.Tests.Mutations;

/// <summary>
/// For each mutation of partnerships, programmes and deliverables an input that is carried out on the seed, and inputs for each
/// way in which it is refused there.
/// </summary>
internal static class MutationExamples
{
    /// <summary>An input that is carried out, what of the payload's node to ask for, and the answer.</summary>
    public static IReadOnlyDictionary<string, (string Input, string Fields, string Node)> CarriedOut { get; } = new Dictionary<string, (string, string, string)>
    {
        ["createPartnership"] = (
            """name: "Windsor and Birmingham Women's", areas: [PREVENTION], members: [{ organisationId: "SchoolTrust:5361", role: LEAD }, { organisationId: "NhsTrust:RQ3", role: PARTNER }], focusLimit: 2""",
            "partnership { name status areas focusLimit source asOf version members { organisation { id } side role from } }",
            """
            { "name": "Windsor and Birmingham Women's", "status": "PROPOSED", "areas": ["PREVENTION"], "focusLimit": 2, "source": "USER", "asOf": "2026-06-16", "version": 1,
              "members": [{ "organisation": { "id": "SchoolTrust:5361" }, "side": "EDUCATION", "role": "LEAD", "from": "2026-06-16" },
                          { "organisation": { "id": "NhsTrust:RQ3" }, "side": "HEALTH", "role": "PARTNER", "from": "2026-06-16" }] }
            """),
        ["updatePartnership"] = (
            """id: "Partnership:birmingham-nhs-academy", status: ACTIVE""",
            "partnership { status startedOn version }",
            """{ "status": "ACTIVE", "startedOn": "2026-06-16", "version": 2 }"""),
        ["addPartnershipMember"] = (
            """partnershipId: "Partnership:dudley-group", organisationId: "NhsTrust:RBK", role: ADVISER, from: "2026-07-01" """,
            "member { organisation { id } side role from until source version partnership { version } }",
            """
            { "organisation": { "id": "NhsTrust:RBK" }, "side": "HEALTH", "role": "ADVISER", "from": "2026-07-01", "until": null, "source": "USER", "version": 1,
              "partnership": { "version": 2 } }
            """),
        ["endPartnershipMembership"] = (
            """id: "PartnershipMember:knowledge-sharing.NhsTrust.RLT", until: "2026-06-30", reason: "Merged" """,
            "member { until version }",
            """{ "until": "2026-06-30", "version": 2 }"""),
        ["createProgramme"] = (
            """partnershipId: "Partnership:dudley-group", name: "Eyes", area: PREVENTION, aims: ["See well"], predecessorId: "Programme:asthma-friendly-schools" """,
            "programme { name stage area aims startedOn partnership { id version } predecessor { id } source version }",
            """
            { "name": "Eyes", "stage": "IDEA", "area": "PREVENTION", "aims": ["See well"], "startedOn": null, "partnership": { "id": "Partnership:dudley-group", "version": 1 },
              "predecessor": { "id": "Programme:asthma-friendly-schools" }, "source": "USER", "version": 1 }
            """),
        ["advanceProgramme"] = (
            """id: "Programme:asthma-friendly-schools", decision: ADVANCE, reason: "Inhaler technique is up" """,
            "programme { stage pausedAtStage version }",
            """{ "stage": "EVALUATING", "pausedAtStage": null, "version": 2 }"""),
        ["stopProgramme"] = (
            """id: "Programme:staff-wellbeing-circles", reason: "Nobody came", learning: "Ask staff first" """,
            "programme { stage stopped { on reason learning } schools { totalCount } participations { nodes { until } } }",
            """
            { "stage": "STOPPED", "stopped": { "on": "2026-06-16", "reason": "Nobody came", "learning": "Ask staff first" }, "schools": { "totalCount": 2 },
              "participations": { "nodes": [{ "until": "2026-06-16" }, { "until": "2026-06-16" }] } }
            """),
        ["enrolSchool"] = (
            """programmeId: "Programme:asthma-friendly-schools", schoolId: "School:138591", role: HOST""",
            "participation { school { id } programme { id version } role from until source version }",
            """
            { "school": { "id": "School:138591" }, "programme": { "id": "Programme:asthma-friendly-schools", "version": 2 }, "role": "HOST", "from": "2026-06-16", "until": null,
              "source": "USER", "version": 1 }
            """),
        ["withdrawSchool"] = (
            """programmeId: "Programme:asthma-friendly-schools", schoolId: "School:142964", reason: "No room" """,
            "participation { school { id } until version }",
            """{ "school": { "id": "School:142964" }, "until": "2026-06-16", "version": 2 }"""),
        ["carryOverParticipation"] = (
            """programmeId: "Programme:of-the-old-school", schoolId: "School:104218", successorId: "School:138591", from: "2026-09-01", reason: "It became an academy" """,
            "participation { school { id } programme { version } role from until source version }",
            """{ "school": { "id": "School:138591" }, "programme": { "version": 2 }, "role": "PARTICIPANT", "from": "2026-09-01", "until": null, "source": "USER", "version": 1 }"""),
        ["proposeDeliverable"] = (
            """partnershipId: "Partnership:walsall-healthcare", programmeId: "Programme:emotional-health-pilot", title: "A leaflet", acceptanceCriterion: "Printed", dueOn: "2026-09-30" """,
            "deliverable { title status dueOn programme { id } partnership { id version } agreedByHealthOn source version }",
            """
            { "title": "A leaflet", "status": "PROPOSED", "dueOn": "2026-09-30", "programme": { "id": "Programme:emotional-health-pilot" },
              "partnership": { "id": "Partnership:walsall-healthcare", "version": 2 }, "agreedByHealthOn": null, "source": "USER", "version": 1 }
            """),
        ["agreeDeliverable"] = (
            """id: "Deliverable:academy-principles", onBehalfOf: EDUCATION""",
            "deliverable { agreedByEducationOn version }",
            """{ "agreedByEducationOn": "2026-06-16", "version": 2 }"""),
        ["updateDeliverable"] = (
            """id: "Deliverable:health-fair-stands", status: IN_PROGRESS, healthOwnerId: null""",
            "deliverable { status healthOwner { id } version }",
            """{ "status": "IN_PROGRESS", "healthOwner": null, "version": 2 }"""),
        ["recordEvidence"] = (
            """deliverableId: "Deliverable:i-can-materials", description: "Printed and handed out", url: "https://example.org/i-can" """,
            "deliverable { status evidence { description url recordedOn } }",
            """{ "status": "EVIDENCED", "evidence": [{ "description": "Printed and handed out", "url": "https://example.org/i-can", "recordedOn": "2026-06-16" }] }"""),
        ["recordOutcome"] = (
            """programmeId: "Programme:asthma-friendly-schools", measure: "Days lost", baseline: 20, value: 12.5, sampleSize: 40, method: "register", asOf: "2026-06-01" """,
            "outcome { measure unit baseline value sampleSize method asOf source programme { id } }",
            """
            { "measure": "Days lost", "unit": null, "baseline": 20, "value": 12.5, "sampleSize": 40, "method": "register", "asOf": "2026-06-01", "source": "USER",
              "programme": { "id": "Programme:asthma-friendly-schools" } }
            """),
        ["recordPupilVoice"] = (
            """programmeId: "Programme:asthma-friendly-schools", question: "How was it?", method: "survey", themes: ["Good"], sampleSize: 30""",
            "pupilVoice { question method heldOn sampleSize themes changes source }",
            """{ "question": "How was it?", "method": "survey", "heldOn": "2026-06-16", "sampleSize": 30, "themes": ["Good"], "changes": [], "source": "USER" }"""),
    };

    /// <summary>
    /// Inputs that are refused: the mutation, the type of error, the input. <c>@closed</c> stands for a school that has closed; a pilot
    /// nothing was found out about, an idea of a partnership at its limit and a programme with a school that became another are added to the seed.
    /// </summary>
    public static IReadOnlyList<(string Mutation, string Error, string Input)> Refused { get; } =
    [
        ("createPartnership", "NotFound", """name: "x", areas: [], members: [{ organisationId: "NhsTrust:ZZZ", role: LEAD }]"""),
        ("createPartnership", "InvalidState", """name: "x", areas: [], members: [{ organisationId: "@closed", role: LEAD }]"""),
        ("createPartnership", "ValidationFailed", """name: "", areas: [], members: [{ organisationId: "SchoolTrust:5361", role: LEAD }]"""),
        ("updatePartnership", "NotFound", """id: "Partnership:nobody" """),
        ("updatePartnership", "InvalidState", """id: "Partnership:example-sleep-well", name: "x" """),
        ("updatePartnership", "ValidationFailed", """id: "Partnership:dudley-group", status: ENDED"""),
        ("addPartnershipMember", "NotFound", """partnershipId: "Partnership:dudley-group", organisationId: "NhsTrust:ZZZ", role: LEAD"""),
        ("addPartnershipMember", "NotFound", """partnershipId: "Programme:asthma-friendly-schools", organisationId: "NhsTrust:RBK", role: LEAD"""),
        ("addPartnershipMember", "InvalidState", """partnershipId: "Partnership:example-sleep-well", organisationId: "NhsTrust:RBK", role: LEAD"""),
        ("addPartnershipMember", "ValidationFailed", """partnershipId: "Partnership:dudley-group", organisationId: "NhsTrust:RNA", role: LEAD"""),
        ("endPartnershipMembership", "NotFound", """id: "PartnershipMember:nobody" """),
        ("endPartnershipMembership", "InvalidState", """id: "PartnershipMember:dudley-group.NhsTrust.RNA" """),
        ("endPartnershipMembership", "ValidationFailed", """id: "PartnershipMember:knowledge-sharing.NhsTrust.RLT", until: "1066-10-14" """),
        ("createProgramme", "NotFound", """partnershipId: "Partnership:nobody", name: "x", area: PREVENTION, aims: ["a"]"""),
        ("createProgramme", "InvalidState", """partnershipId: "Partnership:example-sleep-well", name: "x", area: PREVENTION, aims: ["a"]"""),
        ("createProgramme", "FocusLimitReached", """partnershipId: "Partnership:birmingham-childrens-hospital", name: "x", area: WORKFORCE_DEVELOPMENT, aims: ["a"], stage: CO_DESIGN"""),
        ("createProgramme", "ValidationFailed", """partnershipId: "Partnership:dudley-group", name: "x", area: PREVENTION, aims: [" "]"""),
        ("advanceProgramme", "NotFound", """id: "Programme:nobody", decision: ADVANCE"""),
        ("advanceProgramme", "InvalidState", """id: "Programme:toothbrushing-clubs", decision: ADVANCE"""),
        ("advanceProgramme", "EvidenceMissing", """id: "Programme:unproven-pilot", decision: ADVANCE"""),
        ("advanceProgramme", "FocusLimitReached", """id: "Programme:limited-idea", decision: ADVANCE"""),
        ("advanceProgramme", "ValidationFailed", """id: "Programme:toothbrushing-clubs", decision: PAUSE"""),
        ("stopProgramme", "NotFound", """id: "Programme:nobody", reason: "r", learning: "l" """),
        ("stopProgramme", "InvalidState", """id: "Programme:lunchtime-step-challenge", reason: "r", learning: "l" """),
        ("stopProgramme", "ValidationFailed", """id: "Programme:toothbrushing-clubs", reason: "r", learning: "" """),
        ("enrolSchool", "NotFound", """programmeId: "Programme:asthma-friendly-schools", schoolId: "School:999999" """),
        ("enrolSchool", "NotFound", """programmeId: "Programme:nobody", schoolId: "School:138591" """),
        ("enrolSchool", "InvalidState", """programmeId: "Programme:asthma-friendly-schools", schoolId: "@closed" """),
        ("enrolSchool", "InvalidState", """programmeId: "Programme:lunchtime-step-challenge", schoolId: "School:138591" """),
        ("enrolSchool", "ValidationFailed", """programmeId: "Programme:asthma-friendly-schools", schoolId: "School:142964" """),
        ("withdrawSchool", "NotFound", """programmeId: "Programme:nobody", schoolId: "School:138591" """),
        ("withdrawSchool", "ValidationFailed", """programmeId: "Programme:asthma-friendly-schools", schoolId: "School:138591" """),
        ("carryOverParticipation", "NotFound", """programmeId: "Programme:nobody", schoolId: "School:104218", successorId: "School:138591" """),
        ("carryOverParticipation", "NotFound", """programmeId: "Programme:of-the-old-school", schoolId: "School:104218", successorId: "School:999999" """),
        ("carryOverParticipation", "InvalidState", """programmeId: "Programme:lunchtime-step-challenge", schoolId: "School:104218", successorId: "School:138591" """),
        ("carryOverParticipation", "InvalidState", """programmeId: "Programme:of-the-old-school", schoolId: "School:104218", successorId: "@closed" """),
        ("carryOverParticipation", "ValidationFailed", """programmeId: "Programme:of-the-old-school", schoolId: "School:104218", successorId: "School:140196" """),
        ("proposeDeliverable", "NotFound", """partnershipId: "Partnership:dudley-group", title: "t", acceptanceCriterion: "c", dueOn: "2026-09-30", healthOwnerId: "Person:nobody" """),
        ("proposeDeliverable", "InvalidState", """partnershipId: "Partnership:example-sleep-well", title: "t", acceptanceCriterion: "c", dueOn: "2026-09-30" """),
        ("proposeDeliverable", "ValidationFailed", """partnershipId: "Partnership:dudley-group", title: "t", acceptanceCriterion: "c", dueOn: "2026-06-15" """),
        ("proposeDeliverable", "ValidationFailed", """partnershipId: "Partnership:dudley-group", title: "t", acceptanceCriterion: "c", dueOn: "2026-09-30", programmeId: "Programme:asthma-friendly-schools" """),
        ("agreeDeliverable", "NotFound", """id: "Deliverable:nobody", onBehalfOf: HEALTH"""),
        ("agreeDeliverable", "InvalidState", """id: "Deliverable:healthy-eating-outline", onBehalfOf: HEALTH"""),
        ("agreeDeliverable", "ValidationFailed", """id: "Deliverable:academy-principles", onBehalfOf: SUPPORTING"""),
        ("updateDeliverable", "NotFound", """id: "Partnership:dudley-group", title: "x" """),
        ("updateDeliverable", "InvalidState", """id: "Deliverable:step-counters", status: PROPOSED"""),
        ("updateDeliverable", "ValidationFailed", """id: "Deliverable:health-fair-stands", status: DROPPED"""),
        ("recordEvidence", "NotFound", """deliverableId: "Deliverable:nobody", description: "d" """),
        ("recordEvidence", "InvalidState", """deliverableId: "Deliverable:health-fair-stands", description: "d" """),
        ("recordEvidence", "ValidationFailed", """deliverableId: "Deliverable:i-can-materials", description: " " """),
        ("recordOutcome", "NotFound", """programmeId: "Programme:nobody", measure: "m", value: 1"""),
        ("recordOutcome", "ValidationFailed", """programmeId: "Programme:asthma-friendly-schools", measure: "m" """),
        ("recordPupilVoice", "NotFound", """programmeId: "Programme:nobody", question: "q", method: "m", themes: ["t"]"""),
        ("recordPupilVoice", "ValidationFailed", """programmeId: "Programme:asthma-friendly-schools", question: "q", method: "m", themes: ["t"], sampleSize: 4"""),
    ];
}
