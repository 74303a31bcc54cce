using System.Text.Json.Nodes;
using Partnership.Graph.Functions.Invocations;

namespace Partnership.Graph.Functions.Registration;

/// <summary>A function as the code has it; <c>function.json</c> says the same to the host.</summary>
/// <param name="Name">The function's name: its class's, and its folder's.</param>
/// <param name="Class">Its class, made anew for each invocation.</param>
/// <param name="Trigger">What starts it.</param>
/// <param name="Binding">The name of the trigger's binding.</param>
/// <param name="Outputs">The names of its output bindings.</param>
/// <param name="RunAsync">Runs it in a scope of its own and answers as the host reads it.</param>
internal sealed record FunctionDefinition(
    string Name,
    Type Class,
    TriggerKind Trigger,
    string Binding,
    IReadOnlyList<string> Outputs,
    Func<IServiceProvider, InvocationBody, CancellationToken, Task<JsonObject>> RunAsync)
{
    /// <summary>A function that a schedule starts.</summary>
    public static FunctionDefinition Timer<T>(params IReadOnlyList<string> outputs) where T : class, ITimerFunction => new(
        typeof(T).Name, typeof(T), TriggerKind.Timer, "timer", outputs,
        async (services, body, ct) => (await services.GetRequiredService<T>().RunAsync(TimerTick.Parse(body.Payload("timer")), ct)).ToJson());

    /// <summary>A function that a message starts.</summary>
    /// <param name="binding">The name of the trigger's binding.</param>
    public static FunctionDefinition Queue<T>(string binding) where T : class, IQueueFunction => new(
        typeof(T).Name, typeof(T), TriggerKind.Queue, binding, [],
        async (services, body, ct) => (await services.GetRequiredService<T>().RunAsync(QueueMessage.Parse(body.Payload(binding), body.DequeueCount), ct)).ToJson());

    /// <summary>A function that a request starts.</summary>
    public static FunctionDefinition Http<T>() where T : class, IHttpFunction => new(
        typeof(T).Name, typeof(T), TriggerKind.Http, "req", ["res"],
        async (services, body, ct) => InvocationResult.Of(await services.GetRequiredService<T>().RunAsync(HttpCall.Parse(body.Payload("req")), ct), "res"));
}
