using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Benchmarks.OnSqlite;

// The columns of the product's tables that the hand-written endpoint needs, and the ways between them.

internal sealed class TrustRow
{
    public required string Id { get; init; }

    public required string Uid { get; init; }

    public required string Name { get; init; }

    public List<MembershipRow> Memberships { get; } = [];
}

internal sealed class MembershipRow
{
    public required string Id { get; init; }

    public required string TrustId { get; init; }

    public required string SchoolId { get; init; }

    public required SchoolRow School { get; init; }
}

internal sealed class SchoolRow
{
    public required string Id { get; init; }

    public required int Urn { get; init; }

    public required string Name { get; init; }

    public required SchoolPhase Phase { get; init; }

    public required OrganisationStatus Status { get; init; }

    public List<ParticipationRow> Participations { get; } = [];
}

internal sealed class ParticipationRow
{
    public required string Id { get; init; }

    public required string SchoolId { get; init; }

    public required string ProgrammeId { get; init; }

    public required ProgrammeRow Programme { get; init; }
}

internal sealed class ProgrammeRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required Area Area { get; init; }
}
