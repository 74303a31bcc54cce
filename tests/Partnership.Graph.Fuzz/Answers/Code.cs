using System.Text.RegularExpressions;

namespace Partnership.Graph.Fuzz.Answers;

/// <summary>A value of a custom scalar: letters and digits, not starting with a digit unless it is a whole number.</summary>
public sealed partial record Code(string Text)
{
    public static bool TryParse(string text, out Code? code)
    {
        code = Form().IsMatch(text) ? new Code(text) : null;
        return code is not null;
    }

    public static string Format(Code code) =>
        Form().IsMatch(code.Text) ? code.Text : throw new InvalidOperationException($"{code.Text} is no code.");

    [GeneratedRegex(@"^(?:[A-Za-z][A-Za-z0-9]*|[0-9]+)\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
