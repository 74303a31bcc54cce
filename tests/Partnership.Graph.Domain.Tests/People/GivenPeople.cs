using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.People;

/// <summary>A coordinator of a school with one role, and a colleague.</summary>
internal static class GivenPeople
{
    public static readonly NodeId Id = NodeId.Parse("Person:ann", null);
    public static readonly NodeId ColleagueId = NodeId.Parse("Person:bo", null);
    public static readonly NodeId RoleId = NodeId.Parse("RoleAssignment:ann-coordinates", null);

    public static School School { get; } = new()
    {
        Id = NodeId.Parse("School:138591", null),
        AggregateId = NodeId.Parse("School:138591", null),
        Source = Source.Gias,
        Name = "Goldsmith Primary Academy",
        Status = OrganisationStatus.Open,
        Urn = Urn.Parse("138591", null),
        Phase = SchoolPhase.Primary,
        LowestAge = 3,
        HighestAge = 11,
    };

    public static Person Ann { get; } = new()
    {
        Id = Id,
        AggregateId = Id,
        Version = 1,
        Source = Source.User,
        Name = "Ann",
        WorkEmail = EmailAddress.Parse("ann@example.org", null),
        OrganisationId = School.Id,
        RoleAccount = false,
    };

    public static Person Bo { get; } = Ann with { Id = ColleagueId, AggregateId = ColleagueId, Name = "Bo", WorkEmail = EmailAddress.Parse("bo@example.org", null) };

    public static RoleAssignment Coordinates { get; } = new()
    {
        Id = RoleId,
        AggregateId = Id,
        Version = 1,
        Source = Source.User,
        PersonId = Id,
        Role = Role.Coordinator,
        ScopeId = School.Id,
        From = new DateOnly(2025, 9, 1),
    };

    public static PersonState State(params RoleAssignment[] roles) => new()
    {
        Person = Ann,
        Roles = roles,
        Named = Known(School, Bo, Given.Partnership),
        Scopes = new HashSet<NodeId> { School.Id },
    };

    public static IReadOnlyDictionary<NodeId, Document> Known(params Document[] documents) => documents.ToDictionary(document => document.Id);

    public static Absence Days(int from, int until) => new() { From = new DateOnly(2026, 6, from), Until = new DateOnly(2026, 6, until) };

    public static IReadOnlyList<string> Paths(Decision decision) =>
        [.. Assert.IsType<Decision.Refused>(decision).Reasons.Select(reason => reason is ValidationFailed failed ? string.Join('.', failed.Path.Skip(1)) : reason.Code)];
}
