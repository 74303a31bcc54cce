using NCrontab;

namespace Partnership.Graph.Functions.Registration;

/// <summary>
/// Finds where the code and what the host is told differ. The host would find some of it when a function is first called, and some
/// never: answers for an output binding it does not know are dropped without a word.
/// </summary>
internal static class Drift
{
    private static readonly CrontabSchedule.ParseOptions WithSeconds = new() { IncludingSeconds = true };

    /// <summary>Everything that differs, a sentence each with the way out.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyList<FunctionDefinition> code, IReadOnlyList<FunctionFile> files) =>
    [
        .. code.ExceptBy(files.Select(file => file.Name), each => each.Name)
            .Select(each => $"{each.Name} has a class and no {each.Name}/function.json: the host would never call it."),
        .. files.ExceptBy(code.Select(each => each.Name), file => file.Name)
            .Select(file => $"{file.Name}/function.json has no class {file.Name}: each call would fail. Register it in FunctionCatalogue, or remove the folder."),
        .. code.Join(files, each => each.Name, file => file.Name, Find).SelectMany(problems => problems),
    ];

    private static IEnumerable<string> Find(FunctionDefinition code, FunctionFile file)
    {
        var wanted = TypeOf(code.Trigger);
        if (file.Trigger is not { } trigger)
        {
            yield return $"{file.Name}/function.json has no trigger; the class wants a {wanted}.";
            yield break;
        }

        if (trigger.Type != wanted)
            yield return $"{file.Name}/function.json has a {trigger.Type}; the class wants a {wanted}.";
        if (trigger.Name != code.Binding)
            yield return $"{file.Name}/function.json calls its trigger '{trigger.Name}'; the class reads '{code.Binding}'.";
        if (trigger.Type == "timerTrigger" && ScheduleProblem(trigger.Schedule) is { } problem)
            yield return $"{file.Name}/function.json: the schedule '{trigger.Schedule}' {problem}";
        if (trigger.Type == "queueTrigger" && string.IsNullOrEmpty(trigger.QueueName))
            yield return $"{file.Name}/function.json has a queueTrigger without a queueName.";

        var outputs = file.Bindings.Where(binding => binding.IsOutput).Select(binding => binding.Name).ToList();
        foreach (var missing in code.Outputs.Except(outputs))
            yield return $"{file.Name}/function.json has no output '{missing}': the host would drop what the class answers there.";
        foreach (var unused in outputs.Except(code.Outputs))
            yield return $"{file.Name}/function.json has an output '{unused}' that the class never answers.";
    }

    // The promise is "once a minute or slower": more often the host keeps no account of what it missed.
    private static string? ScheduleProblem(string? schedule)
    {
        if (schedule is null || CrontabSchedule.TryParse(schedule, WithSeconds) is not { } parsed)
            return "is none: six fields are wanted, {second} {minute} {hour} {day} {month} {day of week}, for example '0 */5 * * * *'.";
        var anyDay = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var times = parsed.GetNextOccurrences(anyDay, anyDay.AddDays(31)).Take(500);
        return times.Zip(times.Skip(1), (earlier, later) => later - earlier).Any(gap => gap < TimeSpan.FromMinutes(1))
            ? "fires more often than once a minute. Give seconds as one number, for example '0 * * * * *'."
            : null;
    }

    private static string TypeOf(TriggerKind kind) => kind switch
    {
        TriggerKind.Timer => "timerTrigger",
        TriggerKind.Queue => "queueTrigger",
        TriggerKind.Http => "httpTrigger",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such trigger."),
    };
}
