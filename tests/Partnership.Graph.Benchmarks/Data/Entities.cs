namespace Partnership.Graph.Benchmarks.Data;

/// <summary>A school trust; like the other classes here, an object in memory for some contestants and a row for others.</summary>
internal sealed class SchoolTrust
{
    public required int Uid { get; init; }

    public required string Name { get; init; }

    public List<School> Schools { get; init; } = [];
}

internal sealed class School
{
    public required int Urn { get; init; }

    public required int TrustUid { get; init; }

    public required string Name { get; init; }

    public required Phase Phase { get; init; }

    public required SchoolStatus Status { get; init; }

    public required string Postcode { get; init; }

    public required string Town { get; init; }

    public required int Pupils { get; init; }

    public required int Capacity { get; init; }

    public required int Easting { get; init; }

    public required int Northing { get; init; }

    public List<Programme> Programmes { get; init; } = [];
}

internal sealed class Programme
{
    public required int Id { get; init; }

    public required int SchoolUrn { get; init; }

    public required string Name { get; init; }

    public required Area Area { get; init; }
}

/// <summary>One unit of a tree, for deep queries.</summary>
internal sealed record Unit(string Name, IReadOnlyList<Unit> Parts);

internal enum SchoolStatus
{
    Open,
    Closed,
}

internal enum Phase
{
    Nursery,
    Primary,
    Secondary,
    AllThrough,
}

internal enum Area
{
    Prevention,
    CommunityHealthServices,
    WorkforceDevelopment,
}
