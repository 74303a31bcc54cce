using System.Globalization;

namespace Partnership.Graph.Functions.Tests.EndToEnd;

/// <summary>The time of both programs: the file their setting <c>Clock:File</c> names.</summary>
internal sealed class SharedClock(string file)
{
    private TimeSpan _ahead;

    /// <summary>The file.</summary>
    public string File { get; } = file;

    /// <summary>The time both programs have.</summary>
    public DateTimeOffset Now => TimeProvider.System.GetUtcNow() + _ahead;

    /// <summary>The day it is there.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Moves both programs to another time, from which they go on.</summary>
    public void MoveTo(DateTimeOffset time)
    {
        System.IO.File.WriteAllText($"{File}.new", time.ToString("O", CultureInfo.InvariantCulture));
        System.IO.File.Move($"{File}.new", File, overwrite: true);
        _ahead = time - new DateTimeOffset(System.IO.File.GetLastWriteTimeUtc(File));
    }

    /// <summary>Moves both programs ahead.</summary>
    public void Advance(TimeSpan time) => MoveTo(Now + time);

    /// <summary>Moves to half past nine of a day, which is within sending hours on working days.</summary>
    public void MoveToMorningOf(DateOnly day) => MoveTo(new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 31)), TimeSpan.Zero));
}
