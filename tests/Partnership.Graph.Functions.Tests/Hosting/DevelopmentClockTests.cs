using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Functions.Tests.Hosting;

public sealed class DevelopmentClockTests : IDisposable
{
    private static readonly TimeSpan ATest = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnership-graph-clock");

    private string ClockFile => Path.Combine(_folder.FullName, "clock");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Without_a_setting_it_is_the_clock_of_the_machine() => Assert.Same(TimeProvider.System, Read());

    [Fact]
    public void It_starts_at_the_time_that_is_given() => Shows("2026-11-24T09:00:00Z", Read(("Clock:StartsAt", "2026-11-24T09:00:00Z")));

    [Fact]
    public void Clocks_of_one_file_move_together_when_another_time_is_written()
    {
        Write("2026-11-24T09:00:00Z");
        var (one, other) = (Read(("Clock:File", ClockFile)), Read(("Clock:File", ClockFile)));
        Shows("2026-11-24T09:00:00Z", one);

        Write("2027-02-01T10:30:00Z");

        Shows("2027-02-01T10:30:00Z", one);
        Shows("2027-02-01T10:30:00Z", other);
    }

    [Fact]
    public void A_file_that_is_half_written_changes_nothing()
    {
        Write("2026-11-24T09:00:00Z");
        var clock = Read(("Clock:File", ClockFile));

        Write("2027-");

        Shows("2026-11-24T09:00:00Z", clock);
    }

    [Theory]
    [InlineData("Clock:StartsAt", "yesterday")]
    [InlineData("Clock:File", "no-such-file")]
    public void What_gives_no_time_is_refused(string setting, string value) =>
        Assert.Contains(value, Assert.Throws<ConfigurationException>(() => Read((setting, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void Outside_development_it_is_refused() =>
        Assert.Contains("Clock:File is for Development only", Assert.Throws<ConfigurationException>(() => Read(Environments.Production, ("Clock:File", ClockFile))).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_times_at_once_are_refused() =>
        Assert.Contains("both given", Assert.Throws<ConfigurationException>(() => Read(("Clock:StartsAt", "2026-11-24T09:00:00Z"), ("Clock:File", ClockFile))).Message, StringComparison.Ordinal);

    private static void Shows(string time, TimeProvider clock)
    {
        var expected = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(clock.GetUtcNow(), expected, expected + ATest);
    }

    private static TimeProvider Read(params (string Name, string Value)[] settings) => Read(Environments.Development, settings);

    private static TimeProvider Read(string environment, params (string Name, string Value)[] settings) => DevelopmentClock.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build(),
        new Stage { EnvironmentName = environment });

    private void Write(string time)
    {
        File.WriteAllText($"{ClockFile}.new", time);
        File.Move($"{ClockFile}.new", ClockFile, overwrite: true);
    }

    private sealed class Stage : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
