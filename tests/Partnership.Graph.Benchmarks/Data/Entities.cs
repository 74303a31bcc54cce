using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Benchmarks.Data;

internal sealed record SchoolTrust(string Uid, string Name, IReadOnlyList<School> Schools);

internal sealed record School(
    int Urn,
    string Name,
    SchoolPhase Phase,
    OrganisationStatus Status,
    string Postcode,
    string Town,
    int Pupils,
    int Capacity,
    int Easting,
    int Northing,
    IReadOnlyList<Programme> Programmes);

internal sealed record Programme(string Name, Area Area);

/// <summary>One unit of a tree, for deep queries.</summary>
internal sealed record Unit(string Name, IReadOnlyList<Unit> Parts);
