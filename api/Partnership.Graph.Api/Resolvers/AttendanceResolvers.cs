using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>A head-count; <c>attendance.graphql</c>.</summary>
public sealed class AttendanceResolvers
{
    /// <summary>The event.</summary>
    public ValueTask<Event> GetEventAsync(Attendance attendance, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Event>(attendance.EventId, ct);

    /// <summary>The school whose people are counted.</summary>
    public ValueTask<School?> GetSchoolAsync(Attendance attendance, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<School>(attendance.SchoolId, ct);
}
