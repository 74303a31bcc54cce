using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The key of a nested connection: whose children, which of them, and which page.</summary>
public readonly record struct PageOf<T>(NodeId Parent, WantedList<T> List) where T : Document;

/// <summary>The key of a nested connection over dated edges: whose, on which day, which of them, and which page.</summary>
public readonly record struct PageOnDay<T>(NodeId Parent, DateOnly Day, WantedList<T> List) where T : Document;
