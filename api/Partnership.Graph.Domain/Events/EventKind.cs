namespace Partnership.Graph.Domain.Events;

/// <summary>What kind of event it is.</summary>
public enum EventKind
{
    /// <summary>A clinic held for a few hours on a school site.</summary>
    PopupClinic,

    /// <summary>A fair where health professionals show their work.</summary>
    HealthFair,

    /// <summary>Pupils visit a place of work of the NHS.</summary>
    CareersVisit,

    /// <summary>A lesson for pupils.</summary>
    StudentLesson,

    /// <summary>A workshop for a school's staff.</summary>
    StaffWorkshop,

    /// <summary>An evening for parents and carers.</summary>
    ParentEvening,

    /// <summary>Pupils are trained as champions, for example Asthma Champions.</summary>
    ChampionTraining,

    /// <summary>Both sides shape a programme together.</summary>
    CoDesignMeeting,

    /// <summary>Both sides review their partnership.</summary>
    PartnershipReview,
}
