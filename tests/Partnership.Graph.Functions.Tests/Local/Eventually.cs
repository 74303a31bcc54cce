namespace Partnership.Graph.Functions.Tests.Local;

/// <summary>Waits for what other processes do; fails when the test is given up, and asserts nothing on how long it took.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task HoldsAsync(Func<bool> condition) => HoldsAsync(() => Task.FromResult(condition()));

    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var timer = new PeriodicTimer(Pause);
        while (!await condition())
            await timer.WaitForNextTickAsync(patience.Token);
    }
}
