namespace Partnership.Graph.Reminders.Transports.Smtp;

/// <summary>Lines of a mail that begin with a full stop get a second one, RFC 5321 section 4.5.2: one alone would end the mail.</summary>
internal static class DotStuffing
{
    /// <summary>The mail as it is sent after DATA, up to and without the line that ends it. Every line must end in CR LF.</summary>
    public static ReadOnlyMemory<byte> Apply(byte[] mail)
    {
        var stuffed = new List<byte>(mail.Length + 16);
        var lineStart = 0;
        while (lineStart < mail.Length)
        {
            var feed = Array.IndexOf(mail, (byte)'\n', lineStart);
            var next = feed < 0 ? mail.Length : feed + 1;
            if (mail[lineStart] == (byte)'.') stuffed.Add((byte)'.');
            stuffed.AddRange(mail.AsSpan(lineStart..next));
            lineStart = next;
        }
        return stuffed.ToArray();
    }
}
