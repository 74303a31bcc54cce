using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Domain.Events;

/// <summary>
/// An event with all that belongs to it, and to look at, whom it is held for and with: its partnership, its programme, the
/// organisations with a part in it.
/// </summary>
public sealed record EventState : AggregateState
{
    /// <summary>The event; <c>null</c> for one that is to be made.</summary>
    public Event? Event { get; init; }

    /// <summary>Every organisation's part in it.</summary>
    public IReadOnlyList<EventParty> Parties { get; init; } = [];

    /// <summary>What a clinic offers.</summary>
    public IReadOnlyList<ClinicService> Services { get; init; } = [];

    /// <summary>The head-counts.</summary>
    public IReadOnlyList<Attendance> Attendance { get; init; } = [];

    /// <summary>The careers encounters.</summary>
    public IReadOnlyList<Encounter> Encounters { get; init; } = [];

    /// <summary>The partnership that holds it; <c>null</c> where there is none of the id the command gives.</summary>
    public Graph.Partnership? Partnership { get; init; }

    /// <summary>Its programme; <c>null</c> where it has none, or there is none of the id the command gives.</summary>
    public Programme? Programme { get; init; }

    /// <summary>The organisations that have a part in it or that the command names, as far as they are there.</summary>
    public IReadOnlyDictionary<NodeId, Organisation> Organisations { get; init; } = new Dictionary<NodeId, Organisation>();

    /// <summary>
    /// The organisations that belong to the partnership: its members, the schools of trusts that are members, and the schools
    /// that take part in the programme.
    /// </summary>
    public IReadOnlySet<NodeId> Related { get; init; } = new HashSet<NodeId>();

    /// <summary>The other events at the same host, not cancelled, on the day before the command's day until the day after it.</summary>
    public IReadOnlyList<Event> OthersAtHost { get; init; } = [];

    /// <summary>What came out of the school that the command names; <c>null</c> where it does not ask.</summary>
    public SchoolLineage? Lineage { get; init; }

    /// <inheritdoc/>
    public override Document? Root => Event;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => Event is null ? [] : [Event, .. Parties, .. Services, .. Attendance, .. Encounters];

    /// <summary>The event there has to be.</summary>
    /// <exception cref="InvalidOperationException">The state was read without one.</exception>
    internal Event Subject => Event ?? throw new InvalidOperationException("A command about an event is decided on a state with one.");

    /// <summary>The organisations with this part in the event.</summary>
    internal IEnumerable<NodeId> With(params IReadOnlyList<EventPartyRole> roles) =>
        Parties.Where(party => roles.Contains(party.Role)).Select(party => party.OrganisationId);

    /// <summary>The schools among these organisations.</summary>
    internal IReadOnlyList<School> SchoolsAmong(IEnumerable<NodeId> ids) => [.. ids.Distinct().Select(id => Organisations.GetValueOrDefault(id)).OfType<School>()];
}
