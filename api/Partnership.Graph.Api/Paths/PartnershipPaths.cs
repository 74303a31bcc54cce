using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Paths;

namespace Partnership.Graph.Api.Paths;

/// <summary>How two organisations are connected.</summary>
/// <param name="AsOf">The day it is true on.</param>
/// <param name="MaxDepth">How many hops a path was allowed to have.</param>
/// <param name="Length">How many hops the shortest paths have; <c>null</c> where the two are not connected within the depth.</param>
/// <param name="Paths">The shortest paths, in the order of the ids along them, at most <see cref="Most"/>.</param>
/// <param name="HasMore">Whether there are more shortest paths than those.</param>
public sealed record PartnershipPaths(DateOnly AsOf, int MaxDepth, int? Length, IReadOnlyList<OrganisationPath> Paths, bool HasMore)
{
    /// <summary>How many paths are given.</summary>
    public const int Most = 10;
}

/// <summary>What connects two organisations.</summary>
/// <param name="Scopes">What the people are responsible for who coordinate or lead there.</param>
public abstract record PathEdge(IReadOnlyList<NodeId> Scopes)
{
    /// <summary>The edge that a link of a path stands for.</summary>
    public static PathEdge Of(PathLink link) => link.Kind switch
    {
        PathLinkKind.SharedPartnership => new SharedPartnership(link.Via),
        PathLinkKind.SchoolInTrust => new SchoolInTrust(link.Via, [link.One, link.Other]),
        _ => new TrustInBoard(link.Via, link.Via == link.One ? link.Other : link.One),
    };
}

/// <summary>Both are members of one partnership.</summary>
/// <param name="PartnershipId">The partnership.</param>
public sealed record SharedPartnership(NodeId PartnershipId) : PathEdge([PartnershipId]);

/// <summary>The school belongs to the trust.</summary>
/// <param name="MembershipId">The membership.</param>
/// <param name="Scopes">School and trust.</param>
public sealed record SchoolInTrust(NodeId MembershipId, IReadOnlyList<NodeId> Scopes) : PathEdge(Scopes);

/// <summary>The NHS trust lies in the board's area.</summary>
/// <param name="NhsTrustId">The trust.</param>
/// <param name="BoardId">The board.</param>
public sealed record TrustInBoard(NodeId NhsTrustId, NodeId BoardId) : PathEdge([NhsTrustId, BoardId]);
