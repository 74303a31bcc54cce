using Partnership.Graph.Api.Attention;
using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Api.Tests.Attention;

/// <summary>Small graphs in which much needs somebody and much does not, with few different days so that many are level.</summary>
internal sealed class AnyAttention(Random random)
{
    private static readonly NodeId[] Partnerships = [.. Enumerable.Range(1, 5).Select(n => Sample.PartnershipId($"{n}"))];
    private static readonly NodeId[] Programmes = [.. Enumerable.Range(1, 6).Select(n => NodeId.Of(nameof(Programme), $"{n}"))];
    private static readonly NodeId[] Schools = [.. Enumerable.Range(100001, 6).Select(n => NodeId.Of(nameof(School), $"{n}"))];
    private static readonly NodeId Trust = NodeId.Of(nameof(SchoolTrust), "1");
    private readonly AnyDocument _any = new(random);
    private int _made;

    public IReadOnlyList<Document> Documents()
    {
        var events = SomeEvents(15);
        return
        [
            .. Partnerships.Select(id => Any<Partnership>() with { Id = id, Status = Pick<PartnershipStatus>(), StartedOn = MaybeDay(), ReviewDueOn = MaybeDay() }),
            .. Programmes.Select(id => Any<Programme>() with { Id = id, PartnershipId = Pick(Partnerships), Stage = Pick<ProgrammeStage>(), StartedOn = MaybeDay() }),
            .. Schools.Select(id => Any<School>() with { Id = id, Status = Pick<OrganisationStatus>(), ClosedOn = MaybeDay() }),
            .. Many(8, () => Any<Deliverable>() with { PartnershipId = Pick(Partnerships), ProgrammeId = Maybe(Programmes), Status = Pick<DeliverableStatus>(), DueOn = Day() }),
            .. events,
            .. Many(8, () => Any<RoleAssignment>() with { Role = random.Next(3) > 0 ? Role.Coordinator : Role.Lead, ScopeId = Pick([.. Partnerships, .. Programmes, .. Schools]), From = MaybeDay(), Until = MaybeDay() }),
            .. Many(6, () => Any<Participation>() with { ProgrammeId = Pick(Programmes), SchoolId = Pick(Schools), From = MaybeDay(), Until = MaybeDay() }),
            .. Many(5, () => Any<PartnershipMember>() with { PartnershipId = Pick(Partnerships), OrganisationId = Pick([.. Schools, Trust]), From = MaybeDay(), Until = MaybeDay() }),
            .. Many(3, () => Any<Membership>() with { SchoolId = Pick(Schools), TrustId = Trust, From = MaybeDay(), Until = MaybeDay() }),
            .. Many(6, () => Any<RegisterNotice>() with
            {
                OrganisationId = Pick([.. Schools, Trust]),
                SuccessorId = Maybe(Schools),
                On = MaybeDay(),
                EventIds = random.Next(2) == 0 ? [] : [Pick([.. events.OfType<Event>()]).Id],
                ProgrammeIds = random.Next(2) == 0 ? [] : [Pick(Programmes)],
                PartnershipIds = random.Next(2) == 0 ? [] : [Pick(Partnerships), Pick(Partnerships)],
                SettledAt = random.Next(3) == 0 ? Sample.Now : null,
            }),
        ];
    }

    /// <summary>Events with their parties and some head-counts.</summary>
    public IReadOnlyList<Document> SomeEvents(int count) =>
    [
        .. Many(count, () => Any<Event>() with
        {
            PartnershipId = Pick(Partnerships),
            ProgrammeId = Maybe(Programmes),
            HostId = Pick(Schools),
            Date = Day(),
            StartTime = new(9, 0),
            EndTime = new(10, 0),
            Status = Pick<EventStatus>(),
        }).SelectMany(each => (IEnumerable<Document>)
        [
            each,
            EventParty.Of(each, each.HostId, EventPartyRole.Host),
            .. Many(random.Next(2), () => Any<Attendance>() with { EventId = each.Id, Date = each.Date, Actual = random.Next(2) == 0 ? null : 30 }),
        ]),
    ];

    public IEnumerable<AttentionItemFilterInput> Filters() =>
    [
        .. Enum.GetValues<AttentionKind>().Select(kind => new AttentionItemFilterInput { Kinds = [kind] }),
        .. Enum.GetValues<AttentionSeverity>().Select(severity => new AttentionItemFilterInput { Severities = [severity] }),
        new() { Severities = [AttentionSeverity.Low, AttentionSeverity.High], Partnership = Partnerships[0] },
        new() { Severities = [AttentionSeverity.Medium, AttentionSeverity.High], Kinds = [AttentionKind.RegisterChange, AttentionKind.OverdueDeliverable] },
        .. Partnerships.Select(id => new AttentionItemFilterInput { Partnership = id }),
        .. Schools.Append(Trust).Select(id => new AttentionItemFilterInput { Organisation = id }),
        new() { Partnership = Partnerships[0], Organisation = Trust },
        new() { DueOn = new ComparableOperations<DateOnly> { Gte = Sample.Day.AddDays(-3), Nin = [Sample.Day, null] } },
        new() { Kinds = [AttentionKind.NoCoordinator, AttentionKind.SchoolClosing], DueOn = new ComparableOperations<DateOnly> { Lt = Sample.Day } },
    ];

    private T Any<T>() where T : Document
    {
        var made = (T)_any.Of(typeof(T));
        return made with { Id = NodeId.Of(typeof(T).Name, $"{random.Next(1000)}-{_made++}") };
    }

    private DateOnly Day() => Sample.Day.AddDays(random.Next(5) switch { 0 => -500, 1 => -20, 2 => -2, 3 => 2, _ => 30 });

    private DateOnly? MaybeDay() => random.Next(3) == 0 ? null : Day();

    private NodeId? Maybe(NodeId[] ids) => random.Next(3) == 0 ? null : Pick(ids);

    private T Pick<T>() where T : struct, Enum => Pick(Enum.GetValues<T>());

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private static List<T> Many<T>(int count, Func<T> make) => [.. Enumerable.Range(0, count).Select(_ => make())];
}
