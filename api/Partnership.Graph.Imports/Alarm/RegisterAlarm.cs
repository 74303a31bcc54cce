using System.Globalization;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Planning;

namespace Partnership.Graph.Imports.Alarm;

/// <summary>
/// Which of the things an import would change matter to work in the graph, and who is to be told. Pure: it decides from the
/// plan and from what hangs on the organisations.
/// </summary>
public static class RegisterAlarm
{
    /// <summary>The organisations whose changes could matter; what hangs on them has to be known to decide.</summary>
    public static IReadOnlyCollection<NodeId> Candidates(ImportPlan plan) =>
        [.. plan.Changes.Where(change => Happening(change) is not null).Select(change => Happening(change)!.Value.Organisation).Concat(plan.Gone).Distinct()];

    /// <summary>The notices, in the order of the plan.</summary>
    /// <param name="plan">What an import would do.</param>
    /// <param name="known">What is known of the organisations it is about.</param>
    /// <param name="source">Where the register's facts come from.</param>
    /// <param name="now">When it was noticed.</param>
    public static IReadOnlyList<RegisterNotice> Notices(ImportPlan plan, KnownOrganisations known, Source source, DateTimeOffset now)
    {
        var notices = new Dictionary<NodeId, RegisterNotice>();
        foreach (var change in plan.Changes)
        {
            if (Happening(change) is { } happening && Notice(happening) is { } notice)
                notices[notice.Id] = notice;
        }

        foreach (var gone in plan.Gone)
        {
            if (Notice(new(RegisterNoticeKind.GoneFromRegister, gone, null, null)) is { } notice)
                notices[notice.Id] = notice;
        }

        return Settled(notices.Values);

        RegisterNotice? Notice(Change what)
        {
            if (known.Work.GetValueOrDefault(what.Organisation) is not { } work)
                return null;
            // A school that ends where another begins is not lost: it goes on.
            var successor = what.Successor
                ?? (what.Kind == RegisterNoticeKind.SchoolCloses && known.Successors.TryGetValue(what.Organisation, out var school) ? school : null);
            var kind = what.Kind == RegisterNoticeKind.SchoolCloses && successor is not null ? RegisterNoticeKind.SchoolConverts : what.Kind;
            var id = RegisterNotice.IdOf(kind, what.Organisation, successor, what.On);
            return new()
            {
                Id = id,
                AggregateId = id,
                Source = source,
                AsOf = plan.SnapshotOn,
                Kind = kind,
                OrganisationId = what.Organisation,
                SuccessorId = successor,
                On = what.On,
                Message = Sentence(kind, what, successor, known, work),
                EventIds = work.Events,
                ProgrammeIds = work.Programmes,
                PartnershipIds = work.Partnerships,
                PersonIds = work.People,
                RaisedAt = now,
            };
        }
    }

    // The end of one membership and the beginning of the next are one change of trust: the beginning tells more.
    private static List<RegisterNotice> Settled(IEnumerable<RegisterNotice> notices)
    {
        var all = notices.ToList();
        var joined = all.Where(notice => notice is { Kind: RegisterNoticeKind.SchoolChangesTrust, SuccessorId: not null }).Select(notice => notice.OrganisationId).ToHashSet();
        all.RemoveAll(notice => notice is { Kind: RegisterNoticeKind.SchoolChangesTrust, SuccessorId: null } && joined.Contains(notice.OrganisationId));
        return all;
    }

    private static Change? Happening(PlannedChange change) => (change.Before, change.After) switch
    {
        (School before, School after) when Ends(before, after) => new(RegisterNoticeKind.SchoolCloses, after.Id, null, after.ClosedOn),
        (null, SchoolLink { Kind: not SchoolLinkKind.Split } link) => new(RegisterNoticeKind.SchoolConverts, link.PredecessorId, link.SuccessorId, link.On),
        (null, Membership membership) => new(RegisterNoticeKind.SchoolChangesTrust, membership.SchoolId, membership.TrustId, membership.From),
        (Membership { Until: null }, Membership { Until: { } last } membership) => new(RegisterNoticeKind.SchoolChangesTrust, membership.SchoolId, null, last),
        (NhsTrust or IntegratedCareBoard, Organisation after) when Ends((Organisation)change.Before, after) => new(RegisterNoticeKind.NhsBodyCloses, after.Id, null, after.ClosedOn),
        (NhsTrust or IntegratedCareBoard, Organisation after) when ((Organisation)change.Before).Name != after.Name =>
            new(RegisterNoticeKind.NhsBodyRenamed, after.Id, null, null) { OldName = ((Organisation)change.Before).Name, NewName = after.Name },
        _ => null,
    };

    private static bool Ends(Organisation before, Organisation after) =>
        after.Status is OrganisationStatus.Closing or OrganisationStatus.Closed && (before.Status != after.Status || before.ClosedOn != after.ClosedOn);

    private static string Sentence(RegisterNoticeKind kind, Change what, NodeId? successor, KnownOrganisations known, AffectedWork work)
    {
        var name = known.NameOf(what.Organisation);
        var other = successor is { } id ? known.NameOf(id) : null;
        var on = what.On is { } day ? $" on {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "";
        return kind switch
        {
            RegisterNoticeKind.SchoolCloses => $"{name} closes{on}, and the register names no school in its place.",
            RegisterNoticeKind.SchoolConverts => $"{name} goes on as {other}{on}. Its part in programmes and events can be carried over.",
            RegisterNoticeKind.SchoolChangesTrust => other is null ? $"{name} leaves its trust{on}." : $"{name} joins {other}{on}.",
            RegisterNoticeKind.NhsBodyCloses => $"{name} ends{on}. Look who takes over its part.",
            RegisterNoticeKind.NhsBodyRenamed => $"{what.OldName} is now called {what.NewName}.",
            _ => $"{name} is no longer in the register.",
        } + Hanging(work);
    }

    private static string Hanging(AffectedWork work)
    {
        string[] parts =
        [
            .. Counted(work.Events.Count, "event still to come", "events still to come"),
            .. Counted(work.Programmes.Count, "programme", "programmes"),
            .. Counted(work.Partnerships.Count, "partnership", "partnerships"),
        ];
        return parts is [.. var first, var last] && first.Length > 0 ? $" This concerns {string.Join(", ", first)} and {last}." : $" This concerns {parts[0]}.";
    }

    private static string[] Counted(int count, string one, string many) => count == 0 ? [] : [$"{count} {(count == 1 ? one : many)}"];

    private readonly record struct Change(RegisterNoticeKind Kind, NodeId Organisation, NodeId? Successor, DateOnly? On)
    {
        public string? OldName { get; init; }

        public string? NewName { get; init; }
    }
}

/// <summary>What is known of the organisations an import is about.</summary>
/// <param name="Work">What hangs on those that something hangs on.</param>
/// <param name="Names">The names of organisations.</param>
/// <param name="Successors">The one school that comes after a school, where there is one.</param>
public sealed record KnownOrganisations(
    IReadOnlyDictionary<NodeId, AffectedWork> Work, IReadOnlyDictionary<NodeId, string> Names, IReadOnlyDictionary<NodeId, NodeId> Successors)
{
    /// <summary>The name of an organisation with its number; the number alone where the graph does not have it.</summary>
    public string NameOf(NodeId id) => Names.TryGetValue(id, out var name) ? $"{name} ({id.Key})" : $"{id.TypeName} {id.Key}";
}
