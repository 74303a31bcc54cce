using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Paths;

/// <summary>A way from one organisation to another.</summary>
/// <param name="Hops">Its steps, each beginning where the one before ends.</param>
public sealed record OrganisationPath(IReadOnlyList<OrganisationHop> Hops);

/// <summary>One step of a path.</summary>
/// <param name="FromId">The organisation nearer to the beginning.</param>
/// <param name="ToId">The organisation nearer to the end.</param>
/// <param name="Links">Everything that links the two, by kind and id; at least one.</param>
public sealed record OrganisationHop(NodeId FromId, NodeId ToId, IReadOnlyList<PathLink> Links);
