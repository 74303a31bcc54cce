using Partnership.Graph.Functions.Invocations;

namespace Partnership.Graph.Functions.Registration;

/// <summary>A function that a schedule starts. Its class, its folder and its name are one word.</summary>
internal interface ITimerFunction
{
    /// <summary>Does what is due.</summary>
    Task<InvocationResult> RunAsync(TimerTick tick, CancellationToken cancellationToken);
}

/// <summary>A function that a queue's message starts. It does the same once or twice.</summary>
internal interface IQueueFunction
{
    /// <summary>Does what the message asks for. An exception puts the message back until it is taken too often.</summary>
    Task<InvocationResult> RunAsync(QueueMessage message, CancellationToken cancellationToken);
}

/// <summary>A function that a request starts.</summary>
internal interface IHttpFunction
{
    /// <summary>Answers the request.</summary>
    Task<HttpReply> RunAsync(HttpCall call, CancellationToken cancellationToken);
}

/// <summary>What starts a function, in the words of <c>function.json</c>.</summary>
internal enum TriggerKind
{
    /// <summary><c>timerTrigger</c>: a schedule.</summary>
    Timer,

    /// <summary><c>queueTrigger</c>: a message.</summary>
    Queue,

    /// <summary><c>httpTrigger</c>: a request.</summary>
    Http,
}
