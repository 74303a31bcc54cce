using System.Reflection;
using Partnership.Graph.Api.Analytics;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Live;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Api.Paths;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Paths;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Reminders.Explaining;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Which C# types stand for the types of the contract, and which classes answer their fields.</summary>
public static class GraphBinding
{
    /// <summary>Values that have no id of their own, by the contract's name for them.</summary>
    private static readonly Type[] Values =
    [
        typeof(Address), typeof(ProgrammeStop), typeof(Evidence), typeof(Absence), typeof(GatsbyAssessment), typeof(PageInfo), typeof(SearchResult), typeof(Viewer), typeof(AuditEntry), typeof(AuditedField), typeof(SchoolLineage), typeof(LineageStep), typeof(SchoolClosing), typeof(AttentionItem), typeof(PreviewedImport), typeof(RegisterNotice), typeof(LocalCorrection), typeof(CorrectedField),
        typeof(EventSchedule), typeof(DeliveryAttempt), typeof(DeliveryReceipt), typeof(ReminderRuleRevision),
        typeof(ReminderLead), typeof(ReminderRecipients), typeof(ReminderPreference), typeof(ReminderControl), typeof(PersonExplanation), typeof(RuleVerdict), typeof(PersonVerdict),
        typeof(ReminderPreview), typeof(PreviewedMail), typeof(BlastApproval),
    ];

    /// <summary>What clients are told of changes, by the contract's name for it.</summary>
    private static readonly Type[] Told = [typeof(ChangePage), typeof(NodeChange), typeof(EventChange), typeof(DeliverableChange), typeof(DeliveryFailure), typeof(ImportProgress)];

    /// <summary>What there are connections of.</summary>
    private static readonly Type[] Listed =
    [
        typeof(Organisation), typeof(SchoolTrust), typeof(School), typeof(NhsTrust), typeof(IntegratedCareBoard), typeof(OtherPartner), typeof(Membership),
        typeof(Partnership), typeof(Deliverable), typeof(Programme), typeof(Participation), typeof(Outcome), typeof(PupilVoice), typeof(Person), typeof(Event),
        typeof(AuditEntry), typeof(AttentionItem), typeof(Reminder), typeof(Delivery), typeof(Suppression), typeof(RegisterNotice),
    ];

    /// <summary>What analytics are made of, by the contract's name for it.</summary>
    private static readonly (Type Type, string Name)[] Figures =
    [
        (typeof(ReachAnswer), "Reach"), (typeof(ReachGroup), "ReachGroup"), (typeof(ReachFigures), "ReachTotal"), (typeof(HeadCount), "HeadCount"),
        (typeof(Proportion), "Proportion"), (typeof(AcademicTerm), "AcademicTerm"),
        (typeof(FocusAnswer), "Focus"), (typeof(PartnershipFocus), "PartnershipFocus"),
        (typeof(DeliverableHealthAnswer), "DeliverableHealth"), (typeof(PartnershipDeliverables), "PartnershipDeliverables"),
        (typeof(DeliverableFigures), "DeliverableFigures"),
        (typeof(CoverageGapsAnswer), "CoverageGaps"), (typeof(CoverageGap), "CoverageGap"), (typeof(DecileCoverage), "DecileCoverage"),
        (typeof(GatsbyCoverageAnswer), "GatsbyCoverage"), (typeof(BenchmarkCoverage), "BenchmarkCoverage"),
        (typeof(PilotComparison), "PilotComparison"), (typeof(PilotComparisonRefusal), "PilotComparisonRefusal"), (typeof(ProgrammeFigures), "ProgrammeFigures"),
        (typeof(ReminderEffectivenessAnswer), "ReminderEffectiveness"), (typeof(ReminderGroup), nameof(ReminderGroup)), (typeof(ReminderFigures), nameof(ReminderFigures)),
        (typeof(TermFigures), "TermFigures"), (typeof(MeasureComparison), "MeasureComparison"), (typeof(OutcomeFigure), "OutcomeFigure"),
    ];

    /// <summary>What ways between organisations are made of, by the contract's name for it.</summary>
    private static readonly (Type Type, string Name)[] Paths =
    [
        (typeof(PartnershipPaths), nameof(PartnershipPaths)), (typeof(OrganisationPath), "PartnershipPath"), (typeof(OrganisationHop), "PathHop"),
        (typeof(SharedPartnership), nameof(SharedPartnership)), (typeof(SchoolInTrust), nameof(SchoolInTrust)), (typeof(TrustInBoard), nameof(TrustInBoard)),
    ];

    /// <summary>Binds the contract. What does not fit is reported when the schema is built.</summary>
    public static ExecutableSchemaBuilder BindPartnershipGraph(this ExecutableSchemaBuilder schema)
    {
        foreach (var type in NodeTypes.All.Concat(Values).Concat(Told))
            schema.BindRuntimeType(type);
        foreach (var type in Listed)
        {
            schema.BindRuntimeType(typeof(Connection<>).MakeGenericType(type), $"{type.Name}Connection");
            schema.BindRuntimeType(typeof(Edge<>).MakeGenericType(type), $"{type.Name}Edge");
        }
        foreach (var (figure, name) in Figures.Concat(Paths))
            schema.BindRuntimeType(figure, name);
        foreach (var resolvers in typeof(GraphBinding).Assembly.GetTypes().Where(type => type.IsPublic && type.Name.EndsWith("Resolvers", StringComparison.Ordinal)))
            schema.AddResolver(resolvers, resolvers.GetCustomAttribute<ExtendObjectTypeAttribute>()?.TypeName);
        return schema.BindMutations().GuardByPolicies();
    }
}
