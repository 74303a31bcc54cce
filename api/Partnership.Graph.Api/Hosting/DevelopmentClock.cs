using System.Globalization;

namespace Partnership.Graph.Hosting;

/// <summary>
/// A clock that shows another time than the machine's and goes on from there, to see what the product does on another day. In
/// Development only. <c>Clock:StartsAt</c> is what it shows when the process begins. <c>Clock:File</c> names a file that holds a time:
/// the clock showed it when the file was written. Processes that name the same file have the same time, and it moves for all
/// of them when another time is written into the file.
/// </summary>
internal sealed class DevelopmentClock : TimeProvider
{
    /// <summary>The setting of what it shows at first.</summary>
    public const string StartSetting = "Clock:StartsAt";

    /// <summary>The setting of the file it follows.</summary>
    public const string FileSetting = "Clock:File";

    private const string Example = "2026-11-24T09:00:00Z";

    private readonly Lock _turn = new();
    private readonly FileInfo? _file;
    private DateTime _written;
    private TimeSpan _ahead;

    private DevelopmentClock(DateTimeOffset startsAt) => _ahead = startsAt - System.GetUtcNow();

    private DevelopmentClock(FileInfo file)
    {
        _file = file;
        Follow(file);
        if (_written == default)
            throw new ConfigurationException($"{FileSetting} is '{file.FullName}', which holds no time. Write one into it, such as {Example}.");
    }

    /// <summary>The clock that the settings ask for.</summary>
    /// <exception cref="ConfigurationException">A setting is no time or names no file with one, both are given, or this is not Development.</exception>
    public static TimeProvider Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var (start, file) = (configuration[StartSetting], configuration[FileSetting]);
        if (string.IsNullOrEmpty(start) && string.IsNullOrEmpty(file))
            return System;
        var given = string.IsNullOrEmpty(start) ? FileSetting : StartSetting;
        if (!environment.IsDevelopment())
            throw new ConfigurationException($"{given} is for Development only; take it away: outside it people rely on the time.");
        if (given == FileSetting)
            return new DevelopmentClock(new FileInfo(Path.GetFullPath(file!)));
        if (!string.IsNullOrEmpty(file))
            throw new ConfigurationException($"{StartSetting} and {FileSetting} are both given; take one of them away.");
        return TryParse(start!, out var startsAt)
            ? new DevelopmentClock(startsAt)
            : throw new ConfigurationException($"{StartSetting} is '{start}', which is no time; give one such as {Example}.");
    }

    /// <summary>By how much a clock is ahead of the machine's; not at all unless it is one of these. Whoever issues tokens goes by the machine's.</summary>
    public static TimeSpan AheadOf(TimeProvider clock) => (clock as DevelopmentClock)?._ahead ?? TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_turn)
        {
            if (_file is not null)
                Follow(_file);
            return System.GetUtcNow() + _ahead;
        }
    }

    // While it is being written it may hold half a time: what it said before holds until it says another.
    private void Follow(FileInfo file)
    {
        file.Refresh();
        if (!file.Exists || file.LastWriteTimeUtc == _written || !TryParse(File.ReadAllText(file.FullName), out var shows))
            return;
        (_written, _ahead) = (file.LastWriteTimeUtc, shows - new DateTimeOffset(file.LastWriteTimeUtc));
    }

    private static bool TryParse(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}
