using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The key of a nested connection: whose children, and which page of them.</summary>
public readonly record struct PageOf(NodeId Parent, WantedPage Page);

/// <summary>The key of a nested connection over dated edges: whose, on which day, and which page.</summary>
public readonly record struct PageOnDay(NodeId Parent, DateOnly Day, WantedPage Page);
