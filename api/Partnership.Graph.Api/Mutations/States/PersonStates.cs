using Partnership.Graph.Api.Authority;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Mutations.States;

/// <summary>Reads people for commands about them and their roles.</summary>
public static class PersonStates
{
    /// <summary>What is looked at to make a person.</summary>
    public static async ValueTask<PersonState?> ForNewAsync(StateRequest request, CancellationToken ct) => new PersonState
    {
        WithAddress = await WithAddressAsync(request, ct),
        Named = await request.NamedAsync(ct),
        Scopes = await ScopesOf.PersonAsync(request.Session, (request.Command as CreatePerson)?.OrganisationId, request.Occasion.Today, ct),
    };

    /// <summary>The person, for whoever may change what the person belongs to.</summary>
    public static async ValueTask<PersonState?> ReadAsync(StateRequest request, CancellationToken ct) =>
        await FindAsync(request, ct) is { } state
            ? state with { Scopes = await ScopesOf.PersonAsync(request.Session, state.Person!.OrganisationId, request.Occasion.Today, ct) }
            : null;

    /// <summary>The person whose role it is, for whoever may change what the role is for.</summary>
    public static async ValueTask<PersonState?> ByRoleAsync(StateRequest request, CancellationToken ct)
    {
        if (await FindAsync(request, ct) is not { } state)
            return null;
        var scope = request.Command is AssignRole assign
            ? state.FindNamed<Document>(assign.ScopeId)
            : state.Find(request.TargetId) is RoleAssignment role ? await request.Session.FindAsync<Document>(role.ScopeId, ct) : null;
        return state with { Scopes = await ScopesOf.RoleScopeAsync(request.Session, scope, request.Occasion.Today, ct) };
    }

    private static async ValueTask<PersonState?> FindAsync(StateRequest request, CancellationToken ct)
    {
        var session = request.Session;
        if (await request.TargetAsync<Document>(ct) is not { } target || await session.FindAsync<Person>(target.AggregateId, ct) is not { } person)
            return null;
        var deputy = request.Command switch
        {
            AssignRole assign => assign.DeputyId,
            SetAway setAway => setAway.DeputyId.Value,
            _ => null,
        };
        return new PersonState
        {
            Person = person,
            Roles = await RolesAsync(session, person.Id, ct),
            RolesOfDeputy = deputy is { } known ? await RolesAsync(session, known, ct) : [],
            WithAddress = await WithAddressAsync(request, ct),
            Named = await request.NamedAsync(ct),
            Scopes = new HashSet<NodeId>(),
        };
    }

    private static ValueTask<IReadOnlyList<RoleAssignment>> RolesAsync(IStoreSession session, NodeId person, CancellationToken ct) =>
        session.ToListAsync(session.Query<RoleAssignment>().Where(x => x.PersonId == person).OrderBy(x => x.Id), ct);

    private static async ValueTask<IReadOnlyList<Person>> WithAddressAsync(StateRequest request, CancellationToken ct)
    {
        var address = request.Command switch
        {
            CreatePerson create => create.WorkEmail,
            UpdatePerson update => update.WorkEmail.Value,
            _ => null,
        };
        return address is null ? [] : await request.Session.ToListAsync(request.Session.Query<Person>().Where(x => x.WorkEmail == address).OrderBy(x => x.Id).Take(2), ct);
    }
}
