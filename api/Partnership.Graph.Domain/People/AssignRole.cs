using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Domain.People;

/// <summary>Gives a person a role for something, from a day until a day. Whoever may change what the role is for may give it.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Role">The role.</param>
/// <param name="ScopeId">What the role is for.</param>
public sealed record AssignRole(NodeId PersonId, Role Role, NodeId ScopeId) : Command<PersonState>
{
    /// <summary>The first day; today when left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; <c>null</c> while it has no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Who stands in while the person is away.</summary>
    public NodeId? DeputyId { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => PersonId;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => DeputyId is { } deputy ? [ScopeId, deputy] : [ScopeId];

    /// <inheritdoc/>
    public override Decision Decide(PersonState state, Occasion occasion)
    {
        var (checks, person, from) = (new Checks(), state.Subject, From ?? occasion.Today);
        checks.Day(from, "from");
        checks.Day(Until, "until");
        checks.InOrder(from, Until, "until", "the first day,");
        checks.DeputyCanStandIn(DeputyId, PersonId, [], state);
        if (state.FindNamed<Document>(ScopeId) is { } scope)
            CheckScope(checks, scope, from);
        else
            checks.Refuse(new NotFound(ScopeId));

        var id = NodeId.New(nameof(RoleAssignment), occasion.Now);
        var role = new RoleAssignment { Id = id, AggregateId = person.Id, Source = Source.User, PersonId = PersonId, Role = Role, ScopeId = ScopeId, From = from, Until = Until, DeputyId = DeputyId };
        if (state.Roles.FirstOrDefault(other => other.Role == Role && other.ScopeId == ScopeId && SharesADay(other, role)) is { } held)
            checks.Rule(false, "from", $"{person.Name} holds this role for it already, {Span(held)} ({held.Id}); end that first, or begin after it.");
        return checks.AllHold
            ? new Decision.Accepted(id)
            {
                Upserts = [role.EnteredOn(occasion.Today)],
                Warnings = Role == Role.Coordinator && person.WorkEmail is null ? [$"{person.Name} has no work e-mail address: no reminder reaches this coordinator."] : [],
            }
            : checks.Refusal;
    }

    private void CheckScope(Checks checks, Document scope, DateOnly from)
    {
        checks.Rule(RoleScopes.Allow(Role, scope), "scopeId", $"'scopeId' is a {scope.Id.TypeName}; {ConstantCase.Of(Role)} is a role for {RoleScopes.InWords(Role)}.");
        switch (scope)
        {
            case Organisation organisation:
                checks.Rule(organisation.Status is not OrganisationStatus.Closed && !(organisation.ClosedOn < from), "scopeId", $"'scopeId' is {organisation.Name}, which has closed by {from:yyyy-MM-dd}; name an organisation that works then.");
                break;
            case Graph.Partnership { Status: PartnershipStatus.Ended }:
                checks.Refuse(new InvalidState("ENDED", "The partnership has ended; nobody takes up a role in it any more."));
                break;
            case Programme { Stage: ProgrammeStage.Stopped }:
                checks.Refuse(new InvalidState("STOPPED", "The programme is stopped; nobody takes up a role in it any more."));
                break;
            case Event { Status: EventStatus.Cancelled or EventStatus.Completed } done:
                checks.Refuse(new InvalidState(ConstantCase.Of(done.Status), $"The event is {ConstantCase.Of(done.Status)}; nobody takes up a role in it any more."));
                break;
            case Event coming when Until < coming.Date || from > coming.Date:
                checks.Rule(false, Until < coming.Date ? "until" : "from", $"The event is on {coming.Date:yyyy-MM-dd}, when the role does not hold; let it.");
                break;
        }
    }

    private static bool SharesADay(RoleAssignment one, RoleAssignment other) => !(one.Until < other.From) && !(other.Until < one.From);

    private static string Span(RoleAssignment role) =>
        $"{(role.From is { } from ? $"from {from:yyyy-MM-dd}" : "since ever")} {(role.Until is { } until ? $"until {until:yyyy-MM-dd}" : "without an end")}";
}
