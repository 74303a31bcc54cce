using System.Globalization;
using Microsoft.Azure.Cosmos;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Requests;

/// <summary>
/// The way to the container. Every request ends in time. While the service cannot be reached, what changes nothing is asked again,
/// and what changes something is sent again if it never got there, for as long as the store waits; then it is a
/// <see cref="StoreUnavailableException"/>.
/// </summary>
internal sealed class Service(Container container, CosmosStoreOptions options)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    // A network's time is real, whatever day the program's clock says.
    private static readonly TimeProvider Clock = TimeProvider.System;

    internal Container Container => container;

    /// <summary>Asks for something; whatever the answer's status is, it is none of an outage.</summary>
    /// <exception cref="StoreUnavailableException">There is no answer.</exception>
    internal Task<ResponseMessage> AskAsync(Func<CancellationToken, Task<ResponseMessage>> ask, CancellationToken ct) =>
        // A throttled request has waited in the SDK already.
        RepeatAsync(token => AnswerAsync(ask, token), failure => !Outage.IsThrottling(failure), ct);

    /// <summary>Begins to read page by page: answers the pages, and the first of them.</summary>
    /// <inheritdoc cref="AskAsync"/>
    internal async Task<(FeedIterator Pages, ResponseMessage First)> BeginAsync(Func<Container, FeedIterator> open, CancellationToken ct)
    {
        FeedIterator? pages = null;
        try
        {
            // One that failed is no good any more: what of it was read, only it knows.
            var first = await AskAsync(
                token =>
                {
                    pages?.Dispose();
                    pages = open(container);
                    return pages.ReadNextAsync(token);
                },
                ct);
            return (pages!, first);
        }
        catch
        {
            pages?.Dispose();
            throw;
        }
    }

    /// <summary>Asks once: for what cannot be asked again as it is.</summary>
    /// <inheritdoc cref="AskAsync"/>
    internal Task<ResponseMessage> AskOnceAsync(Func<CancellationToken, Task<ResponseMessage>> ask, CancellationToken ct) =>
        RepeatAsync(token => AnswerAsync(ask, token), _ => false, ct);

    /// <summary>Sends what changes something.</summary>
    /// <exception cref="StoreUnavailableException">There is no answer; whether it was carried out, <see cref="Outage.IsBeforeSending"/> of the cause may know.</exception>
    internal Task<T> SendAsync<T>(Func<CancellationToken, Task<T>> send, CancellationToken ct) => RepeatAsync(send, Outage.IsBeforeSending, ct);

    private static async Task<ResponseMessage> AnswerAsync(Func<CancellationToken, Task<ResponseMessage>> ask, CancellationToken ct)
    {
        var answer = await ask(ct);
        if (!Outage.Is(answer.StatusCode, int.TryParse(answer.Headers["x-ms-substatus"], CultureInfo.InvariantCulture, out var sub) ? sub : 0))
            return answer;
        using (answer)
            return answer.EnsureSuccessStatusCode();
    }

    private async Task<T> RepeatAsync<T>(Func<CancellationToken, Task<T>> request, Func<Exception, bool> mayRepeat, CancellationToken ct)
    {
        var began = Clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                using var inTime = CancellationTokenSource.CreateLinkedTokenSource(ct);
                inTime.CancelAfter(options.RequestTimeout);
                return await request(inTime.Token);
            }
            catch (Exception failure) when (Outage.Is(failure) && !ct.IsCancellationRequested)
            {
                if (!mayRepeat(failure) || Clock.GetElapsedTime(began) + pause > options.ThrottledWait)
                    throw new StoreUnavailableException(Words(failure), failure);
            }

            await Task.Delay(pause, Clock, ct);
        }
    }

    private string Words(Exception failure) => failure switch
    {
        _ when Outage.IsThrottling(failure) =>
            $"The account {options.Endpoint} turned a request away for {options.ThrottledWait:g}: its throughput is used up. Wait, or raise the account's maximum throughput.",
        OperationCanceledException => $"The account {options.Endpoint} did not answer within {options.RequestTimeout:g}.",
        CosmosException answered => $"The account {options.Endpoint} cannot be used now: it answered {(int)answered.StatusCode}.",
        _ => $"The account {options.Endpoint} cannot be reached: {failure.Message}",
    };
}
