using System.Text;

namespace Partnership.Graph.Reminders.Mime;

/// <summary>Quoted-printable, RFC 2045 section 6.7: any text as ASCII in lines of at most 76 characters.</summary>
internal static class QuotedPrintable
{
    private const int MaxLine = 76;

    /// <summary>Encodes <paramref name="text"/> as UTF-8; its lines may end in LF or CR LF, those of the result end in CR LF.</summary>
    public static string Encode(string text)
    {
        var result = new StringBuilder(text.Length + (text.Length / 8));
        foreach (var line in text.EnumerateLines())
        {
            AppendLine(result, Encoding.UTF8.GetBytes(line.ToString()));
            result.Append("\r\n");
        }
        return result.ToString();
    }

    private static void AppendLine(StringBuilder result, byte[] octets)
    {
        var column = 0;
        for (var i = 0; i < octets.Length; i++)
        {
            var last = i == octets.Length - 1;
            var octet = octets[i];
            // A full stop or the word From at the start of a line is changed by some relays; white space at the end is cut.
            var literal = octet is >= (byte)'!' and <= (byte)'~' and not (byte)'=' && !(column == 0 && octet is (byte)'.' or (byte)'F')
                || (octet is (byte)' ' or (byte)'\t' && !last);
            var width = literal ? 1 : 3;
            if (column + width > (last ? MaxLine : MaxLine - 1))
            {
                result.Append("=\r\n");
                column = 0;
                // What is first on the new line may need encoding now.
                i--;
                continue;
            }

            if (literal) result.Append((char)octet);
            else result.Append('=').Append(octet.ToString("X2"));
            column += width;
        }
    }
}
