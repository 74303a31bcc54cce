using Partnership.Graph.Api.Seed.Days;
using Partnership.Graph.Api.Seed.Json;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Api.Seed.Nouns;

/// <summary>An item of <c>people.json</c>: a person, or the account of a role, with what they do.</summary>
internal sealed record PersonEntry : SeedEntry
{
    public required string Name { get; init; }
    public EmailAddress? WorkEmail { get; init; }
    public string? JobTitle { get; init; }
    public NodeId? Organisation { get; init; }
    public required bool RoleAccount { get; init; }
    public required IReadOnlyList<Assignment> Roles { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Document> ToDocuments(SeedCalendar calendar)
    {
        var from = Provenance(calendar);
        var person = new Person
        {
            Id = Key.Of(nameof(Person)),
            AggregateId = Key.Of(nameof(Person)),
            Source = from.Source,
            AsOf = from.AsOf,
            Name = Name,
            WorkEmail = WorkEmail,
            JobTitle = JobTitle,
            OrganisationId = Organisation,
            RoleAccount = RoleAccount,
        };
        return Roles.Select(role => role.ToDocument(person, from)).Prepend<Document>(person);
    }

    /// <summary>What the person does.</summary>
    internal sealed record Assignment : SeedItem
    {
        public required Role Role { get; init; }
        public required NodeId Scope { get; init; }
        public SeedDay? From { get; init; }
        public SeedDay? Until { get; init; }
        public SeedKey? Deputy { get; init; }
        public IReadOnlyList<Leave> Away { get; init; } = [];

        public RoleAssignment ToDocument(Person person, Provenance whole)
        {
            var from = Provenance(whole.Calendar, whole);
            return new()
            {
                Id = NodeId.Of(nameof(RoleAssignment), $"{person.Id.Key}.{Role}.{Scope.TypeName}.{Scope.Key}"),
                AggregateId = person.Id,
                Source = from.Source,
                AsOf = from.AsOf,
                PersonId = person.Id,
                Role = Role,
                ScopeId = Scope,
                From = from.On(From),
                Until = from.On(Until),
                DeputyId = Deputy?.Of(nameof(Person)),
                Away = [.. Away.Select(leave => leave.ToAbsence(from))],
            };
        }
    }

    /// <summary>When the person is away.</summary>
    internal sealed record Leave
    {
        public required SeedDay From { get; init; }
        public required SeedDay Until { get; init; }

        public Absence ToAbsence(Provenance from) => new() { From = from.On(From), Until = from.On(Until) };
    }
}
