using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>school-trust.graphql</c>.</summary>
public sealed class SchoolTrustResolvers
{
    /// <summary>The schools that belong to the trust on a day.</summary>
    public ValueTask<Connection<School>> GetSchoolsAsync(
        [Reads(nameof(SchoolTrust.Id))] SchoolTrust schoolTrust, DateOnly? at, ListArguments<SchoolFilterInput, SchoolSortInput> list, FieldSelection selection, SchoolsOfTrust loader, TimeProvider clock, CancellationToken ct) =>
        loader.PageAsync(new(schoolTrust.Id, at ?? clock.Today(), list.In(Orders.Schools, selection)), ct);

    /// <summary>Every school's time in the trust.</summary>
    public ValueTask<Connection<Membership>> GetMembershipsAsync(
        [Reads(nameof(SchoolTrust.Id))] SchoolTrust schoolTrust, ListArguments<MembershipFilterInput, MembershipSortInput> list, FieldSelection selection, MembershipsOfTrust loader, CancellationToken ct) =>
        loader.PageAsync(new(schoolTrust.Id, list.In(Orders.Memberships, selection)), ct);
}
