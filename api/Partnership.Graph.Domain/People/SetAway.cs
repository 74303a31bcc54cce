using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.People;

/// <summary>
/// Says when a person is away from now on, and who stands in: all absences that are not over are replaced by those given, in
/// all roles that are not over. Anybody may say so of themselves.
/// </summary>
/// <param name="PersonId">The person.</param>
/// <param name="Away">The absences, in any order; none takes those away that are planned.</param>
public sealed record SetAway(NodeId PersonId, IReadOnlyList<Absence> Away) : Command<PersonState>
{
    /// <summary>The longest absence, in days.</summary>
    public const int LongestAbsence = 400;

    /// <summary>Who stands in; <c>null</c> for nobody, the deputies there are when left out.</summary>
    public Patch<NodeId?> DeputyId { get; init; }

    /// <summary>Only in these roles of the person; in all that are not over when left out.</summary>
    public IReadOnlyList<NodeId>? RoleIds { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => PersonId;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => DeputyId.Value is { } deputy ? [deputy] : [];

    /// <summary>
    /// The person, and whoever may change what the person belongs to. A deputy has the authority of the roles meanwhile: somebody
    /// else names one only for roles whose scope is that somebody's own.
    /// </summary>
    public override bool MayBeGivenBy(Caller caller, PersonState state) =>
        caller.PersonId == PersonId
        || (base.MayBeGivenBy(caller, state) && (DeputyId.Value is null || Concerned(state).All(role => caller.MayChange(new HashSet<NodeId> { role.ScopeId }))));

    /// <inheritdoc/>
    public override Decision Decide(PersonState state, Occasion occasion)
    {
        var (checks, today) = (new Checks(), occasion.Today);
        CheckAbsences(checks, today);
        var roles = Chosen(checks, state, today);
        foreach (var past in roles.SelectMany(role => role.Away).Where(absence => absence.Until < today && Away.Any(absence.Overlaps)).Distinct())
            checks.Rule(false, "away", $"'away' shares days with an absence that is over, from {past.From:yyyy-MM-dd} to {past.Until:yyyy-MM-dd}; begin after it.");
        if (DeputyId.IsGiven)
            checks.DeputyCanStandIn(DeputyId.Value, PersonId, Away, state);
        if (!checks.AllHold)
            return checks.Refusal;

        List<RoleAssignment> after = [.. roles.Select(role => role with
        {
            Away = [.. role.Away.Where(absence => absence.Until < today), .. Away.OrderBy(absence => absence.From)],
            DeputyId = DeputyId.Or(role.DeputyId),
        })];
        return new Decision.Accepted(PersonId)
        {
            Upserts = [.. after.Zip(roles).Where(pair => Differ(pair.First, pair.Second)).Select(pair => pair.First.EnteredOn(today))],
            Warnings = Away.Count > 0 && after.Any(role => role.DeputyId is null) ? ["Nobody stands in meanwhile; reminders go to whoever owns the work."] : [],
        };
    }

    private void CheckAbsences(Checks checks, DateOnly today)
    {
        checks.Rule(Away.Count <= Checks.MostItems, "away", $"'away' has {Away.Count} absences; at most {Checks.MostItems} are kept.");
        foreach (var (index, absence) in Away.Take(Checks.MostItems).Index())
        {
            var field = $"away.{index}";
            checks.Day(absence.From, $"{field}.from");
            checks.InOrder(absence.From, absence.Until, $"{field}.until", "the first day,");
            checks.Rule(absence.Until >= today, $"{field}.until", $"'{field}.until' is {absence.Until:yyyy-MM-dd}, in the past; leave out absences that are over.");
            checks.Rule(absence.Until.DayNumber - absence.From.DayNumber < LongestAbsence, $"{field}.until", $"'{field}' is longer than {LongestAbsence} days; end the role instead.");
            if (Away.Take(index).FirstOrDefault(absence.Overlaps) is { } other)
                checks.Rule(false, field, $"'{field}' shares days with another absence, from {other.From:yyyy-MM-dd} to {other.Until:yyyy-MM-dd}; make one of the two.");
        }
    }

    private IEnumerable<RoleAssignment> Concerned(PersonState state) =>
        state.Roles.Where(role => RoleIds is null || RoleIds.Contains(role.Id));

    private List<RoleAssignment> Chosen(Checks checks, PersonState state, DateOnly today)
    {
        List<RoleAssignment> coming = [.. state.Roles.Where(role => !(role.Until < today)).OrderBy(role => role.Id)];
        if (RoleIds is null)
        {
            checks.Rule(coming.Count > 0, "personId", $"{state.Subject.Name} holds no role to be away from; assign one first.");
            return coming;
        }

        foreach (var (index, id) in RoleIds.Index())
        {
            if (state.Roles.All(role => role.Id != id))
                checks.Refuse(new NotFound(id));
            else
                checks.Rule(coming.Exists(role => role.Id == id), $"roleIds.{index}", $"'roleIds.{index}' is a role that has ended; name one that holds.");
        }

        return [.. coming.Where(role => RoleIds.Contains(role.Id))];
    }

    private static bool Differ(RoleAssignment one, RoleAssignment other) => one.DeputyId != other.DeputyId || !one.Away.SequenceEqual(other.Away);
}
