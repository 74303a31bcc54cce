namespace Partnership.Graph.Hosting;

/// <summary>
/// Keeps e-mail addresses and tokens out of every log, whoever writes it and wherever it goes: each provider gets messages, values and
/// exceptions with <see cref="Secrets.Hide"/> gone over them.
/// </summary>
internal static class RedactingLogs
{
    /// <summary>Puts itself before every provider that is registered so far.</summary>
    public static void RedactLogs(this IServiceCollection services)
    {
        foreach (var (index, provider) in services.Index().Where(each => each.Item.ServiceType == typeof(ILoggerProvider)).ToList())
            services[index] = ServiceDescriptor.Singleton<ILoggerProvider>(all => new RedactingProvider(Make(provider, all)));
    }

    private static ILoggerProvider Make(ServiceDescriptor provider, IServiceProvider services) => (ILoggerProvider)(
        provider.ImplementationInstance
        ?? provider.ImplementationFactory?.Invoke(services)
        ?? ActivatorUtilities.CreateInstance(services, provider.ImplementationType!));

    private sealed class RedactingProvider(ILoggerProvider inner) : ILoggerProvider, ISupportExternalScope
    {
        public ILogger CreateLogger(string categoryName) => new RedactingLogger(inner.CreateLogger(categoryName));

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => (inner as ISupportExternalScope)?.SetScopeProvider(scopeProvider);

        public void Dispose() => inner.Dispose();
    }

    private sealed class RedactingLogger(ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!inner.IsEnabled(logLevel))
                return;
            var message = Secrets.Hide(formatter(state, exception));
            var hidden = exception is null ? null : new HiddenException(exception);
            IReadOnlyList<KeyValuePair<string, object?>> values = state is IEnumerable<KeyValuePair<string, object?>> pairs
                ? [.. pairs.Select(pair => new KeyValuePair<string, object?>(pair.Key, Hide(pair.Value)))]
                : [];
            inner.Log(logLevel, eventId, values, hidden, (_, _) => message);
        }

        // Numbers and times can hold no secret; anything else is text in the end.
        private static object? Hide(object? value) => value switch
        {
            null or bool or int or long or double or decimal or DateTimeOffset or TimeSpan or Guid => value,
            Enum => value,
            _ => Secrets.Hide(value.ToString() ?? ""),
        };
    }

    /// <summary>An exception as it may be read: the same words and the same stack, without what is secret in them.</summary>
    private sealed class HiddenException(Exception original) : Exception(Secrets.Hide(original.Message))
    {
        private readonly string _whole = Secrets.Hide(original.ToString());

        public override string? StackTrace => original.StackTrace;

        public override string ToString() => _whole;
    }
}
