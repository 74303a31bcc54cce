using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Domain.Attention;

/// <summary>A school that closes or has closed, and what still counts on it.</summary>
/// <param name="School">The school.</param>
/// <param name="Successors">The schools in its place, by name; empty where the register names none.</param>
/// <param name="Programmes">The programmes at work in which it takes part, by name.</param>
/// <param name="Events">The events still to begin in which it has a part, earliest first.</param>
public sealed record SchoolClosing(School School, IReadOnlyList<School> Successors, IReadOnlyList<Programme> Programmes, IReadOnlyList<Event> Events);
