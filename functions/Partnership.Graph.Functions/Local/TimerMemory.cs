using System.Text.Json;

namespace Partnership.Graph.Functions.Local;

/// <summary>When timers fired last, kept in a file so that a restart knows what it missed.</summary>
/// <param name="folder">Where the file is kept; made when it is not there.</param>
internal sealed class TimerMemory(string folder)
{
    private readonly Lock _turn = new();

    private string Location => Path.Combine(folder, "timers.json");

    /// <summary>When a function fired last; <c>null</c> where it never did.</summary>
    public ScheduleStatus? Read(string function)
    {
        lock (_turn)
            return ReadAll().GetValueOrDefault(function);
    }

    /// <summary>Notes when a function fired.</summary>
    public void Write(string function, ScheduleStatus status)
    {
        lock (_turn)
        {
            var all = ReadAll();
            all[function] = status;
            Directory.CreateDirectory(folder);
            File.WriteAllText($"{Location}.new", JsonSerializer.Serialize(all));
            File.Move($"{Location}.new", Location, overwrite: true);
        }
    }

    private Dictionary<string, ScheduleStatus> ReadAll() =>
        File.Exists(Location) ? JsonSerializer.Deserialize<Dictionary<string, ScheduleStatus>>(File.ReadAllText(Location)) ?? [] : [];
}
