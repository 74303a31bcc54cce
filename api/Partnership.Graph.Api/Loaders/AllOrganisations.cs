using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>
/// Organisations of every kind in one list. Each kind is a document type of its own, so a page is the best of one page of
/// each; every kind is ordered alike, so one position stands for all.
/// </summary>
public sealed class AllOrganisations(IStoreSession session)
{
    /// <summary>One page of them all.</summary>
    public async ValueTask<Connection<Organisation>> PageAsync(WantedPage wanted, CancellationToken ct)
    {
        var request = wanted.ToRequest();
        Kind[] kinds =
        [
            await KindAsync(Orders.SchoolTrusts, wanted, ct),
            await KindAsync(Orders.Schools, wanted, ct),
            await KindAsync(Orders.NhsTrusts, wanted, ct),
            await KindAsync(Orders.IntegratedCareBoards, wanted, ct),
            await KindAsync(Orders.OtherPartners, wanted, ct),
        ];
        var best = ListPage.Of(kinds.SelectMany(kind => kind.Items), Orders.Organisations, request);
        var page = best with
        {
            HasPrevious = best.HasPrevious || kinds.Any(kind => kind.HasPrevious),
            HasNext = best.HasNext || kinds.Any(kind => kind.HasNext),
        };
        return Connection<Organisation>.Of(page, Orders.Organisations, wanted.CountTotal ? kinds.Sum(kind => kind.Total) : null);
    }

    private async Task<Kind> KindAsync<T>(Order<T> order, WantedPage wanted, CancellationToken ct) where T : Organisation
    {
        var page = await session.PageAsync(session.Query<T>(), order, wanted.ToRequest(), ct);
        var total = wanted.CountTotal ? await session.CountAsync(session.Query<T>(), ct) : 0;
        return new Kind(page.Items, page.HasPrevious, page.HasNext, total);
    }

    private sealed record Kind(IReadOnlyList<Organisation> Items, bool HasPrevious, bool HasNext, int Total);
}
