using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.TestKit.Documents;

/// <summary>Small documents for tests that care about a few fields only.</summary>
public static class Sample
{
    /// <summary>A day on which nothing particular happens.</summary>
    public static DateOnly Day { get; } = new(2026, 3, 12);

    /// <summary>An instant on <see cref="Day"/>.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 12, 9, 30, 0, TimeSpan.Zero);

    public static Partnership Partnership(string key, string name = "A partnership") => new()
    {
        Id = PartnershipId(key),
        AggregateId = PartnershipId(key),
        Source = Source.Illustrative,
        Name = name,
        Areas = [Area.Prevention],
        Status = PartnershipStatus.Active,
    };

    public static Deliverable Deliverable(string key, string partnership, DateOnly? due = null, string title = "A deliverable") => new()
    {
        Id = NodeId.Of(nameof(Deliverable), key),
        AggregateId = PartnershipId(partnership),
        Source = Source.Illustrative,
        PartnershipId = PartnershipId(partnership),
        Title = title,
        AcceptanceCriterion = "Both sides say so",
        DueOn = due ?? Day,
        Status = DeliverableStatus.Draft,
    };

    public static Programme Programme(string key, string partnership, string name = "A programme") => new()
    {
        Id = NodeId.Of(nameof(Programme), key),
        AggregateId = NodeId.Of(nameof(Programme), key),
        Source = Source.Illustrative,
        PartnershipId = PartnershipId(partnership),
        Name = name,
        Area = Area.Prevention,
        Aims = [],
        Stage = ProgrammeStage.Idea,
    };

    public static AuditEntry Audit(string key, NodeId subject) => new()
    {
        Id = NodeId.Of(nameof(AuditEntry), key),
        AggregateId = subject,
        Source = Source.User,
        SubjectId = subject,
        Actor = "Person:1",
        At = Now,
        Action = "updatePartnership",
        Fields = [new AuditedField("name", "\"old\"", "\"new\"")],
    };

    public static NodeId PartnershipId(string key) => NodeId.Of(nameof(Partnership), key);

    /// <summary>A commit of the aggregate that the first document belongs to.</summary>
    public static Commit Commit(params IReadOnlyList<Document> upserts) =>
        new() { AggregateId = upserts[0].AggregateId, At = Now, Upserts = upserts };
}
