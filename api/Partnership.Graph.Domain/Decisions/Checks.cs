namespace Partnership.Graph.Domain.Decisions;

/// <summary>
/// Looks at the values of a command one after the other and keeps everything that breaks a rule, so that a caller learns of
/// all of it at once. What it gives back is the value as it is to be kept.
/// </summary>
public sealed class Checks
{
    /// <summary>The longest name, title or other text of one line, in characters.</summary>
    public const int ShortText = 200;

    /// <summary>The longest text of several sentences, in characters.</summary>
    public const int LongText = 2_000;

    /// <summary>The most items of a list that are kept, and looked at: of more, only that they are too many is said.</summary>
    public const int MostItems = 50;

    private readonly List<Refusal> _refusals = [];

    /// <summary>Whether nothing broke a rule so far.</summary>
    public bool AllHold => _refusals.Count == 0;

    /// <summary>Refuses for everything that broke a rule.</summary>
    public Decision Refusal => new Decision.Refused(_refusals);

    /// <summary>Keeps a reason.</summary>
    public void Refuse(Refusal refusal) => _refusals.Add(refusal);

    /// <summary>Keeps, where <paramref name="holds"/> is false, that a field breaks a rule.</summary>
    /// <param name="holds">Whether the rule holds.</param>
    /// <param name="field">The field, as the contract spells it.</param>
    /// <param name="message">The value, the rule and the way out.</param>
    public void Rule(bool holds, string field, string message)
    {
        if (!holds)
            Refuse(new ValidationFailed(["input", .. field.Split('.')], message));
    }

    /// <summary>A text there has to be.</summary>
    /// <returns>The text without white space around it.</returns>
    public string Text(string? text, string field, int most = ShortText)
    {
        var trimmed = OptionalText(text, field, most);
        Rule(trimmed is not null, field, $"'{field}' is empty; write 1 to {most} characters.");
        return trimmed ?? "";
    }

    /// <summary>A text there may be.</summary>
    /// <returns>The text without white space around it; <c>null</c> where nothing else is in it.</returns>
    public string? OptionalText(string? text, string field, int most = ShortText)
    {
        if (text?.Trim() is not { Length: > 0 } trimmed)
            return null;
        Rule(trimmed.Length <= most, field, $"'{field}' has {trimmed.Length} characters; write at most {most}.");
        Rule(!trimmed.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')), field, $"'{field}' has control characters in it; remove them.");
        Rule(IsUnicode(trimmed), field, $"'{field}' has half a character in it (a lone surrogate); send it whole.");
        return trimmed;
    }

    /// <summary>A list of texts, none of them empty.</summary>
    /// <returns>The texts without white space around them.</returns>
    public IReadOnlyList<string> Texts(IReadOnlyList<string>? texts, string field, int least = 0, int most = ShortText)
    {
        Rule((texts?.Count ?? 0) >= least, field, $"'{field}' needs at least {least}.");
        Rule((texts?.Count ?? 0) <= MostItems, field, $"'{field}' has {texts?.Count} items; at most {MostItems} are kept.");
        return [.. (texts ?? []).Take(MostItems).Select((text, index) => Text(text, $"{field}.{index}", most))];
    }

    /// <summary>A number in a range, where there is one.</summary>
    public int? Number(int? number, string field, int least, int most)
    {
        Rule(number is null || (number >= least && number <= most), field, $"'{field}' is {number}; it has to be {least} to {most}.");
        return number;
    }

    /// <summary>A figure, where there is one: any number but infinity and what is no number.</summary>
    public double? Figure(double? figure, string field)
    {
        Rule(figure is null || double.IsFinite(figure.Value), field, $"'{field}' has to be a number.");
        return figure;
    }

    /// <summary>A web address that can be opened, where there is one: absolute, with http or https.</summary>
    public Uri? WebAddress(Uri? address, string field)
    {
        Rule(
            address is null || (address.IsAbsoluteUri && address.Scheme is "http" or "https" && address.OriginalString.Length <= LongText),
            field,
            $"'{field}' has to be a web address that begins with https:// or http:// and has at most {LongText} characters.");
        return address;
    }

    /// <summary>A day that is not before another, where there are both.</summary>
    public void InOrder(DateOnly? earlier, DateOnly? later, string field, string before) =>
        Rule(earlier is null || later is null || earlier <= later, field, $"'{field}' is {later:yyyy-MM-dd}, before {before} {earlier:yyyy-MM-dd}; give that day or a later one.");

    /// <summary>A day not absurdly far away: from 1 January 1900 until 31 December 2199.</summary>
    public DateOnly? Day(DateOnly? day, string field)
    {
        Rule(day is null || day.Value.Year is >= 1900 and < 2200, field, $"'{field}' is {day:yyyy-MM-dd}; it has to be from 1900 to 2199.");
        return day;
    }

    /// <summary>A day that is not in the future.</summary>
    public DateOnly? PastDay(DateOnly? day, string field, DateOnly today)
    {
        Rule(day is null || day <= today, field, $"'{field}' is {day:yyyy-MM-dd}, in the future; give today or an earlier day.");
        return Day(day, field);
    }

    private static bool IsUnicode(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                index++;
            else if (char.IsSurrogate(text[index]))
                return false;
        }

        return true;
    }
}
