using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Partnership.Graph.Functions.Registration;

namespace Partnership.Graph.Functions.Local;

/// <summary>
/// Takes messages of one queue to one function. A message that was carried out is deleted; one that failed comes back, and after too
/// many times goes to the poison queue; one whose answer was empty keeps its place for ever.
/// </summary>
internal sealed class QueuePump(
    FunctionFile function, FunctionBinding trigger, HostFile host, HandlerProcess handler, Func<string, QueueClient> queues, QueueOutput output, TimeProvider clock, Action<string> log) : IDisposable
{
    private static readonly TimeSpan Invisible = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _places = new(host.BatchSize, host.BatchSize);

    /// <summary>How many invocations never completed because their answer was empty.</summary>
    public int Hanging { get; private set; }

    /// <summary>Takes messages until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var queue = queues(trigger.QueueName!);
        var pause = ShortestPause;
        var running = new List<Task>();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await _places.WaitAsync(stopping);
                _places.Release();
                var messages = await queue.ReceiveMessagesAsync(Math.Max(1, _places.CurrentCount), Invisible, stopping);
                foreach (var message in messages.Value)
                {
                    await _places.WaitAsync(stopping);
                    running.Add(HandleAsync(queue, message, stopping));
                }

                running.RemoveAll(task => task.IsCompleted);
                pause = messages.Value.Length > 0 ? ShortestPause : pause * 2 < LongestPause ? pause * 2 : LongestPause;
                if (messages.Value.Length == 0)
                    await Task.Delay(pause, clock, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception unreachable) when (unreachable is RequestFailedException or AggregateException or IOException)
            {
                log($"{trigger.QueueName}: the storage does not answer ({unreachable.Message.Split('\n')[0]}); trying again.");
                await Task.Delay(LongestPause, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _places.Dispose();

    private async Task HandleAsync(QueueClient queue, QueueMessage message, CancellationToken stopping)
    {
        var free = true;
        try
        {
            var answer = Text(message) is { } text
                ? await handler.InvokeAsync(function.Name, Payloads.Queue(function.Name, trigger.Name, text, message, clock.GetUtcNow(), Guid.CreateVersion7(clock.GetUtcNow())), stopping)
                : new InvocationAnswer.Failed("The message is not base64.");
            switch (answer)
            {
                case InvocationAnswer.Succeeded succeeded:
                    await output.WriteAsync(function, succeeded.Outputs, stopping);
                    await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, stopping);
                    break;
                case InvocationAnswer.Hangs:
                    free = false;
                    Hanging++;
                    log($"{function.Name} answered with an empty body: the invocation never completes.");
                    break;
                case InvocationAnswer.Failed failed:
                    await PutBackAsync(queue, message, failed.Reason, stopping);
                    break;
            }
        }
        catch (Exception failure) when (failure is RequestFailedException or LocalHostException or AggregateException)
        {
            log($"{function.Name}: {failure.Message.Split('\n')[0]} The message becomes visible again by itself.");
        }
        finally
        {
            if (free)
                _places.Release();
        }
    }

    private async Task PutBackAsync(QueueClient queue, QueueMessage message, string reason, CancellationToken stopping)
    {
        log($"{function.Name} failed, {message.DequeueCount} of {host.MaxDequeueCount} times: {reason}");
        if (message.DequeueCount < host.MaxDequeueCount)
        {
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, (string?)null, host.VisibilityTimeout, stopping);
            return;
        }

        await queues($"{trigger.QueueName}-poison").SendMessageAsync(message.MessageText, stopping);
        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, stopping);
    }

    private static string? Text(QueueMessage message)
    {
        var bytes = new byte[message.MessageText.Length];
        return Convert.TryFromBase64String(message.MessageText, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
