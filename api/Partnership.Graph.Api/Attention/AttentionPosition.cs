using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention;

/// <summary>A place in the list.</summary>
/// <param name="Due">The due day; <see cref="DateOnly.MinValue"/> where there is none.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Id">The subject's id.</param>
/// <param name="Severity">How pressing it is, where the list is ordered by that.</param>
public sealed record AttentionPosition(DateOnly Due, AttentionKind Kind, NodeId Id, AttentionSeverity? Severity = null)
{
    /// <summary>The types of the values of a cursor.</summary>
    public static IReadOnlyList<Type> KeyTypes(bool bySeverity) =>
        bySeverity ? [typeof(DateOnly), typeof(string), typeof(string)] : [typeof(DateOnly), typeof(string)];

    /// <summary>The values of a cursor: day, kind, severity if it has one, id.</summary>
    public Position ToPosition() => new(Severity is { } severity ? [Due, Kind.ToString(), severity.ToString()] : [Due, Kind.ToString()], Id);

    /// <summary>The place a cursor names; <c>null</c> where its kind or severity is none.</summary>
    public static AttentionPosition? Of(Position? position) => position switch
    {
        { Keys: [DateOnly due, string kind] } when Named<AttentionKind>(kind) is { } named => new(due, named, position.Id),
        { Keys: [DateOnly due, string kind, string severity] } when (Named<AttentionKind>(kind), Named<AttentionSeverity>(severity)) is ({ } named, { } pressing) => new(due, named, position.Id, pressing),
        _ => null,
    };

    private static T? Named<T>(string name) where T : struct, Enum =>
        Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) && value.ToString() == name ? value : null;
}
