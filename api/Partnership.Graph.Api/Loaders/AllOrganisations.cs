using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Ordering;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Loaders;

/// <summary>
/// Organisations of every kind in one list. Each kind is a document type of its own, so a page is the best of one page of
/// each; every kind is ordered alike, so one position stands for all.
/// </summary>
public sealed class AllOrganisations(IStoreSession session)
{
    /// <summary>One page of them all.</summary>
    public async ValueTask<Connection<Organisation>> PageAsync(
        ListArguments<OrganisationFilterInput, OrganisationSortInput> arguments, FieldSelection selection, CancellationToken ct)
    {
        var order = arguments.Order.Or(Orders.Organisations);
        var wanted = arguments.Page.In(order, selection);
        Kind[] kinds =
        [
            await KindAsync(arguments, Orders.SchoolTrusts, wanted, ct),
            await KindAsync(arguments, Orders.Schools, wanted, ct),
            await KindAsync(arguments, Orders.NhsTrusts, wanted, ct),
            await KindAsync(arguments, Orders.IntegratedCareBoards, wanted, ct),
            await KindAsync(arguments, Orders.OtherPartners, wanted, ct),
        ];
        var best = ListPage.Of(kinds.SelectMany(kind => kind.Items), order, wanted.ToRequest());
        var page = best with
        {
            HasPrevious = best.HasPrevious || kinds.Any(kind => kind.HasPrevious),
            HasNext = best.HasNext || kinds.Any(kind => kind.HasNext),
        };
        return Connection<Organisation>.Of(page, order, wanted.CountTotal ? kinds.Sum(kind => kind.Total) : null);
    }

    private async Task<Kind> KindAsync<T>(
        ListArguments<OrganisationFilterInput, OrganisationSortInput> arguments, Order<T> standard, WantedPage wanted, CancellationToken ct)
        where T : Organisation
    {
        var list = new WantedList<T>(wanted, arguments.Order.Or(standard), arguments.Where?.Predicate<T>());
        var all = list.Of(session.Query<T>());
        var page = await session.PageAsync(all, list.Order, wanted.ToRequest(), ct);
        var total = wanted.CountTotal ? await session.CountAsync(all, ct) : 0;
        return new Kind(page.Items, page.HasPrevious, page.HasNext, total);
    }

    private sealed record Kind(IReadOnlyList<Organisation> Items, bool HasPrevious, bool HasNext, int Total);
}
