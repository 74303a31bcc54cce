using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Tests.Hosting;

public sealed class RedactingLogsTests : IDisposable
{
    private readonly Collector _collector = new();

    public void Dispose() => _collector.Dispose();

    [Fact]
    public void Messages_values_and_exceptions_reach_every_provider_without_secrets()
    {
        var logger = Logger();

        logger.LogError(new InvalidOperationException("no mailbox nurse@example.nhs.uk"), "Mail to {Address} with {Count} attempts failed", "head@school.example.org", 3);

        var entry = Assert.Single(_collector.Entries);
        Assert.Equal("Mail to (e-mail address) with 3 attempts failed", entry.Message);
        Assert.Equal(("(e-mail address)", 3), (entry.Values["Address"], entry.Values["Count"]));
        Assert.DoesNotContain("@", entry.Exception!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("@", entry.Exception.ToString(), StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), entry.Exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_no_secret_is_as_it_was()
    {
        Logger().LogInformation("Imported {Rows} rows of {Register}", 51_046, "gias");

        Assert.Equal("Imported 51046 rows of gias", Assert.Single(_collector.Entries).Message);
    }

    private ILogger Logger()
    {
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(_collector));
        services.RedactLogs();
        return services.BuildServiceProvider().GetRequiredService<ILoggerFactory>().CreateLogger("test");
    }

    private sealed record Entry(string Message, IReadOnlyDictionary<string, object?> Values, Exception? Exception);

    private sealed class Collector : ILoggerProvider, ILogger
    {
        public List<Entry> Entries { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Entries.Add(new Entry(
            formatter(state, exception),
            ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary(pair => pair.Key, pair => pair.Value),
            exception));

        public void Dispose()
        {
        }
    }
}
