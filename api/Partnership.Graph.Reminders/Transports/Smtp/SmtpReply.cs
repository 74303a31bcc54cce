using System.Globalization;

namespace Partnership.Graph.Reminders.Transports.Smtp;

/// <summary>A server's answer to one command: its code, and the text of all its lines.</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    /// <summary>The command was carried out, or the next part may come.</summary>
    public bool IsPositive => Code is >= 200 and < 400;

    /// <summary>It may work later.</summary>
    public bool IsTemporary => Code is >= 400 and < 500;

    /// <summary>The enhanced status code (RFC 3463) without its first digit, for example <c>1.1</c>; empty where there is none.</summary>
    public string Detail
    {
        get
        {
            var word = Lines[0].Split(' ', 2)[0];
            return word.Split('.') is [{ Length: 1 } kind, var subject, var detail] && kind[0] is '2' or '4' or '5'
                && subject.Length is > 0 and <= 3 && subject.All(char.IsAsciiDigit) && detail.Length is > 0 and <= 3 && detail.All(char.IsAsciiDigit)
                ? $"{subject}.{detail}"
                : "";
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Code.ToString(CultureInfo.InvariantCulture)} {string.Join(' ', Lines)}".Trim();
}
