using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Partnership.Graph.Engine.Language;

/// <summary>
/// 2.1 Splits UTF-8 into tokens, one at a time, without copying. A mistake is a token of kind
/// <see cref="TokenKind.Invalid"/> with <see cref="Error"/>; the lexer stays there.
/// </summary>
internal ref struct Lexer
{
    private static readonly SearchValues<byte> NameContinue =
        SearchValues.Create("_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static readonly SearchValues<byte> LineTerminators = SearchValues.Create("\n\r"u8);

    private readonly ReadOnlySpan<byte> _text;

    /// <summary>Makes a lexer at the start of <paramref name="text"/>; nothing is read before <see cref="Advance"/>.</summary>
    public Lexer(ReadOnlySpan<byte> text)
    {
        _text = text;
        if (!Utf8.IsValid(text))
            Fail(FirstInvalidByte(text), "the text is not valid UTF-8");
    }

    /// <summary>The kind of the current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The byte offset the current token starts at, or the place of the mistake.</summary>
    public int Start { get; private set; }

    /// <summary>The byte offset after the current token.</summary>
    public int End { get; private set; }

    /// <summary>The value of a string token, escapes and indentation resolved.</summary>
    public string? StringValue { get; private set; }

    /// <summary>What is wrong, without full stop, if the kind is <see cref="TokenKind.Invalid"/>.</summary>
    public string? Error { get; private set; }

    /// <summary>The bytes of the current token.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _text[Start..End];

    /// <summary>The current token as text; for names and numbers.</summary>
    public readonly string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Reads the next token; at the end of the text and after a mistake it stays where it is.</summary>
    public void Advance()
    {
        if (Kind == TokenKind.Invalid)
            return;
        SkipIgnored();
        Start = End;
        StringValue = null;
        if (Start == _text.Length)
        {
            Kind = TokenKind.EndOfText;
            return;
        }

        var first = _text[Start];
        if (IsNameStart(first))
            ReadName();
        else if (first == (byte)'"')
            ReadString();
        else if (first == (byte)'-' || char.IsAsciiDigit((char)first))
            ReadNumber();
        else
            ReadPunctuator(first);
    }

    /// <summary>Turns the current token into a mistake at <paramref name="offset"/>.</summary>
    public void Fail(int offset, string error)
    {
        Kind = TokenKind.Invalid;
        Error = error;
        Start = End = offset;
    }

    /// <summary>2.1.1–2.1.6 White space, line ends, comments, commas and byte order marks mean nothing.</summary>
    private void SkipIgnored()
    {
        var position = End;
        while (position < _text.Length)
        {
            switch (_text[position])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)',':
                    position++;
                    break;
                case (byte)'#':
                    var rest = _text[position..].IndexOfAny(LineTerminators);
                    position = rest < 0 ? _text.Length : position + rest;
                    break;
                case 0xEF when _text[position..].StartsWith("\uFEFF"u8):
                    position += 3;
                    break;
                default:
                    End = position;
                    return;
            }
        }

        End = position;
    }

    private void ReadName()
    {
        var length = _text[Start..].IndexOfAnyExcept(NameContinue);
        Take(TokenKind.Name, length < 0 ? _text.Length : Start + length);
    }

    private void ReadPunctuator(byte first)
    {
        var kind = first switch
        {
            (byte)'!' => TokenKind.Bang,
            (byte)'$' => TokenKind.Dollar,
            (byte)'&' => TokenKind.Ampersand,
            (byte)'(' => TokenKind.ParenOpen,
            (byte)')' => TokenKind.ParenClose,
            (byte)':' => TokenKind.Colon,
            (byte)'=' => TokenKind.EqualsSign,
            (byte)'@' => TokenKind.At,
            (byte)'[' => TokenKind.BracketOpen,
            (byte)']' => TokenKind.BracketClose,
            (byte)'{' => TokenKind.BraceOpen,
            (byte)'|' => TokenKind.Pipe,
            (byte)'}' => TokenKind.BraceClose,
            _ => TokenKind.Invalid,
        };
        if (kind != TokenKind.Invalid)
            Take(kind, Start + 1);
        else if (_text[Start..].StartsWith("..."u8))
            Take(TokenKind.Spread, Start + 3);
        else
            Fail(Start, first switch
            {
                (byte)'.' when char.IsAsciiDigit(ByteAt(Start + 1)) => "a number needs a digit before its decimal point",
                (byte)'.' => "found \".\", did you mean \"...\"?",
                (byte)'\'' => "found a single quote, did you mean a double quote?",
                _ => $"{CharacterAt(Start)} is not allowed here",
            });
    }

    /// <summary>2.10.1 and 2.10.2. A number ends where no digit, point or letter follows: <c>00</c>, <c>1.</c> and <c>0xF</c> are mistakes.</summary>
    private void ReadNumber()
    {
        var position = Start;
        var kind = TokenKind.Int;
        if (_text[position] == (byte)'-')
            position++;
        if (ByteAt(position) == '0')
        {
            position++;
            if (char.IsAsciiDigit(ByteAt(position)))
            {
                Fail(position, "a number has no leading zeros");
                return;
            }
        }
        else if (!TakeDigits(ref position))
        {
            return;
        }

        if (ByteAt(position) == '.')
        {
            kind = TokenKind.Float;
            position++;
            if (!TakeDigits(ref position))
                return;
        }

        if (ByteAt(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            if (ByteAt(position) is '+' or '-')
                position++;
            if (!TakeDigits(ref position))
                return;
        }

        if (ByteAt(position) == '.' || IsNameStart((byte)ByteAt(position)))
            Fail(position, $"a number cannot be followed by {CharacterAt(position)}");
        else
            Take(kind, position);
    }

    private bool TakeDigits(ref int position)
    {
        if (!char.IsAsciiDigit(ByteAt(position)))
        {
            Fail(position, $"a number needs a digit here, found {CharacterAt(position)}");
            return false;
        }

        while (char.IsAsciiDigit(ByteAt(position)))
            position++;
        return true;
    }

    private void ReadString()
    {
        var literal = StringLiteral.Read(_text, Start);
        if (literal.Error is not null)
        {
            Fail(literal.End, literal.Error);
            return;
        }

        StringValue = literal.Value;
        Take(literal.IsBlock ? TokenKind.BlockString : TokenKind.String, literal.End);
    }

    private void Take(TokenKind kind, int end) => (Kind, End) = (kind, end);

    /// <summary>The byte as a character, or NUL behind the end (NUL belongs to no token, so the two need not be told apart).</summary>
    private readonly char ByteAt(int position) => position < _text.Length ? (char)_text[position] : '\0';

    private readonly string CharacterAt(int position) => DescribeCharacter(_text, position);

    /// <summary>The character at an offset as messages show it: quoted if it can be seen, else by its code point.</summary>
    internal static string DescribeCharacter(ReadOnlySpan<byte> text, int position)
    {
        if (position >= text.Length)
            return "the end of the text";
        Rune.DecodeFromUtf8(text[position..], out var rune, out _);
        return rune.Value is > 0x20 and < 0x7F ? $"\"{rune}\"" : $"the character U+{rune.Value:X4}";
    }

    private static bool IsNameStart(byte value) => char.IsAsciiLetter((char)value) || value == (byte)'_';

    private static int FirstInvalidByte(ReadOnlySpan<byte> text)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(text[position..], out _, out var consumed) == OperationStatus.Done)
            position += consumed;
        return position;
    }
}
