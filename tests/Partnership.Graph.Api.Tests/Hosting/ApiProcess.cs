using System.Diagnostics;
using System.Text;

namespace Partnership.Graph.Api.Tests.Hosting;

/// <summary>The program as its user starts it: a process of its own, in an empty folder.</summary>
internal sealed class ApiProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<(string Text, TaskCompletionSource Said)> _awaited = [];

    public ApiProcess(string folder, string environment, params string[] arguments)
        : this(folder, environment, new Dictionary<string, string>(), arguments)
    {
    }

    /// <summary>Starts it with settings in its environment, such as <c>Mail__Transport</c>.</summary>
    public ApiProcess(string folder, string environment, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        // A shell that runs the tests in the background has Ctrl-C ignored, and what it starts inherits that; env of GNU hears it again.
        string[] heard = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : [];
        string[] command = [.. heard, "dotnet", Path.Combine(AppContext.BaseDirectory, "Partnership.Graph.Api.dll"), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything it printed so far, both streams.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Where it listens, as it printed it.</summary>
    public string Address => Output.Split('\n').First(line => line.Contains("Explore in the browser", StringComparison.Ordinal)).Split(' ')[^1].Replace("/graphql/", "", StringComparison.Ordinal);

    /// <summary>Waits until it says that it runs.</summary>
    public Task StartedAsync(CancellationToken cancellationToken) => _started.Task.WaitAsync(cancellationToken);

    /// <summary>Waits until it prints a line with a text in it; to be asked for before it does.</summary>
    public Task SaysAsync(string text, CancellationToken cancellationToken)
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_output)
        {
            _awaited.Add((text, said));
            if (_output.ToString().Contains(text, StringComparison.Ordinal))
                said.SetResult();
        }

        return said.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Waits until it has ended.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Presses Ctrl-C.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString()]);
        kill.WaitForExit();
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Take(string? line)
    {
        lock (_output)
        {
            _output.Append(line).Append('\n');
            foreach (var (text, said) in _awaited)
            {
                if (line is null)
                    said.TrySetException(new InvalidOperationException($"The process ended before it said '{text}':\n{_output}"));
                else if (line.Contains(text, StringComparison.Ordinal))
                    said.TrySetResult();
            }
        }

        if (line is null)
            _started.TrySetException(new InvalidOperationException($"The process ended before it served:\n{Output}"));
        else if (line.Contains("Ctrl-C stops it", StringComparison.Ordinal))
            _started.TrySetResult();
    }
}
