using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>Looks for the recipients of one reminder, side by side and scope by scope.</summary>
internal sealed class RecipientSearch(Event one, ReminderTopic topic, RecipientFacts facts, DateOnly day)
{
    // A deputy of a deputy of a deputy: beyond that somebody has set them up in a circle.
    private const int MostDeputies = 3;

    private readonly Dictionary<NodeId, Recipient> _reached = [];
    private readonly Dictionary<NodeId, PassedOver> _passedOver = [];
    private readonly List<Side> _nobody = [];

    internal void Find(Side side, IReadOnlyList<Role> roles)
    {
        foreach (var scope in ScopesOf(side))
        {
            var holders = scope.Ids.SelectMany(id => roles.SelectMany(role => facts.Holding(id, role, day)))
                .Where(holder => scope.OfTheSide || IsOn(side, holder))
                .ToList();
            // Whoever does not want the mail was found all the same.
            if (holders.Count > 0 && holders.Select(Consider).ToList().Contains(true))
                return;
        }

        if (Owner() is not { } owner)
            _nobody.Add(side);
        else
            _reached.TryAdd(owner.Person.Id, owner with { Because = $"Nobody on the {side} side holds the role; {owner.Because}" });
    }

    internal Recipient? Owner()
    {
        (NodeId? Scope, Role Role)[] owners =
        [
            (one.Id, Role.Lead), (one.ProgrammeId, Role.Lead), (one.PartnershipId, Role.Lead),
            (one.ProgrammeId, Role.Coordinator), (one.PartnershipId, Role.Coordinator), (one.PartnershipId, Role.Sponsor),
        ];
        foreach (var (scope, role) in owners)
        {
            foreach (var holder in scope is { } id ? facts.Holding(id, role, day) : [])
            {
                if (Reach(holder.PersonId, holder) is { } reached)
                    return new Recipient(reached.Person, reached.Address, reached.InsteadOf, Escalated: true, $"{reached.Person.Name} answers for {Name(holder.ScopeId)}.");
            }
        }

        return null;
    }

    internal Recipients Found()
    {
        var reached = new List<Recipient>();
        foreach (var recipient in _reached.Values.OrderBy(recipient => recipient.Escalated).ThenBy(recipient => recipient.Person.Id))
        {
            if (reached.FirstOrDefault(other => other.Address == recipient.Address) is { } same)
                _passedOver.TryAdd(recipient.Person.Id, new(recipient.Person.Id, ReminderReason.SameAddress, $"{same.Person.Name} has the same address and gets the mail."));
            else
                reached.Add(recipient);
        }

        foreach (var recipient in reached)
            _passedOver.Remove(recipient.Person.Id);
        return new Recipients { Reached = reached, PassedOver = [.. _passedOver.Values.OrderBy(person => person.PersonId)], Nobody = _nobody };
    }

    // The nearest first: the event itself, the organisations that take part, the programme, the partnership, its members.
    private IEnumerable<(IReadOnlyList<NodeId> Ids, bool OfTheSide)> ScopesOf(Side side)
    {
        yield return ([one.Id], false);
        yield return ([.. facts.Parties[one.Id].Select(party => party.OrganisationId).Append(one.HostId).Distinct().Where(id => facts.SideOf(id, one.PartnershipId) == side)], true);
        if (one.ProgrammeId is { } programme)
            yield return ([programme], false);
        yield return ([one.PartnershipId], false);
        yield return ([.. facts.Members[one.PartnershipId].Where(member => member.Side == side && member.HoldsOn(day)).Select(member => member.OrganisationId)], true);
    }

    // A person whose organisation is not known may stand on either side.
    private bool IsOn(Side side, RoleAssignment holder) =>
        facts.People.TryGetValue(holder.PersonId, out var person)
        && (facts.SideOf(person.OrganisationId, one.PartnershipId) is not { } stands || stands == side);

    /// <summary>Notes what becomes of the holder of a role; answers whether somebody was found in it.</summary>
    private bool Consider(RoleAssignment holder)
    {
        if (Reach(holder.PersonId, holder) is not { } reached)
            return _passedOver[holder.PersonId].Reason == ReminderReason.Unsubscribed;
        if (!facts.Wants(reached.Person.Id, topic))
        {
            _passedOver.TryAdd(reached.Person.Id, new(reached.Person.Id, ReminderReason.Unsubscribed, $"{reached.Person.Name} does not want mails on this topic."));
            return true;
        }

        _reached.TryAdd(reached.Person.Id, new Recipient(reached.Person, reached.Address, reached.InsteadOf, Escalated: false,
            $"{reached.Person.Name} {(reached.InsteadOf is null ? "is" : "stands in for the")} {holder.Role} of {Name(holder.ScopeId)}."));
        return true;
    }

    private (Person Person, EmailAddress Address, NodeId? InsteadOf)? Reach(NodeId holder, RoleAssignment role)
    {
        var (at, away) = (holder, RecipientFacts.IsAway(role, day));
        for (var deputies = 0; away; deputies++)
        {
            var deputy = at == holder ? role.DeputyId : facts.DeputiesOf(at, day).Cast<NodeId?>().FirstOrDefault();
            var next = deputies < MostDeputies ? deputy : null;
            _passedOver.TryAdd(at, new(at, ReminderReason.Away, next is null ? $"{Name(at)} is away, and nobody stands in." : $"{Name(at)} is away; {Name(next.Value)} stands in."));
            if (next is not { } standsIn)
                return null;
            (at, away) = (standsIn, facts.IsAway(standsIn, day));
        }

        if (!facts.People.TryGetValue(at, out var person) || person.WorkEmail is not { } address || address.Value.Length == 0)
            return PassOver(ReminderReason.NoAddress, $"{Name(at)} has no work e-mail address.");
        if (facts.Suppressed.Contains(address))
            return PassOver(ReminderReason.Suppressed, $"Mail to {Name(at)} failed for good; nothing goes there until the address is released.");
        return (person, address, at == holder ? null : holder);

        (Person, EmailAddress, NodeId?)? PassOver(ReminderReason reason, string because)
        {
            _passedOver.TryAdd(at, new(at, reason, because));
            _passedOver.TryAdd(holder, new(holder, reason, because));
            return null;
        }
    }

    private string Name(NodeId id) => facts.People.TryGetValue(id, out var person) ? person.Name : id.Value;
}
