using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Tests.Language;

/// <summary>What holds for every text and every tree.</summary>
public sealed class LanguageProperties
{
    private static readonly ParserOptions Unlimited = ParserOptions.SchemaFiles;

    private static readonly string[] Fragments =
    [
        "{", "}", "(", ")", "[", "]", "\"", "\"\"\"", "\\", "\\u", "\\u{", "...", "..", "$", "@", ":", "=", "!", "|", "&", "#", "\n", ",",
        "query", "fragment", "on", "type", "extend", "implements", "enum", "true", "a", "F", "0", "-", "1.5e", "\uFEFF", "é", "😀", "\0",
    ];

    [Fact]
    public void A_printed_document_parses_and_prints_the_same_again() => Check(RandomDocuments.Documents, document =>
    {
        var printed = Printer.Print(document);
        var (parsed, error) = Parser.Parse(new Source(printed), Unlimited);
        Assert.True(error is null, $"{error?.Message}\n{printed}");
        Assert.Equal(printed, Printer.Print(parsed!));
    });

    [Fact]
    public void A_printed_value_keeps_its_meaning() => Check(RandomDocuments.Values(), value =>
    {
        var (parsed, error) = Parser.ParseValue(new Source(Printer.Print(value)));
        Assert.Null(error);
        Assert.Equal(Meaning(value), Meaning(parsed!));
    });

    [Fact]
    public void The_lexer_survives_arbitrary_bytes_and_always_moves_on() => Check(ArbMap.Default.GeneratorFor<byte[]>(), bytes =>
    {
        var lexer = new Lexer(bytes);
        for (var previousEnd = -1; ; previousEnd = lexer.End)
        {
            lexer.Advance();
            if (lexer.Kind is TokenKind.EndOfText or TokenKind.Invalid)
                break;
            Assert.InRange(lexer.End, Math.Max(previousEnd, lexer.Start) + 1, bytes.Length);
        }
    });

    [Fact]
    public void The_parser_gives_a_document_or_an_error_for_any_text() => Check(Gen.Elements(Fragments).ArrayOf(), words =>
    {
        var text = string.Join(words.Length % 2 == 0 ? " " : "", words);
        foreach (var body in (byte[][])[Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes("{ a " + text + " }")])
        {
            var (document, error) = Parser.Parse(new Source(body));
            Assert.True(document is null != error is null);
            Assert.True(error is null || error.Locations is [{ Line: > 0, Column: > 0 }]);
        }
    });

    [Fact]
    public void The_parser_survives_a_document_cut_off_anywhere() => Check(RandomDocuments.Documents, document =>
    {
        var text = Encoding.UTF8.GetBytes(Printer.Print(document));
        for (var length = 0; length < text.Length; length += 1 + (text.Length / 50))
        {
            var (parsed, error) = Parser.Parse(new Source(text.AsMemory(0, length)), Unlimited);
            Assert.True(parsed is null != error is null);
        }
    });

    private static string Meaning(ValueNode value) => value switch
    {
        StringValueNode text => $"string {text.Value}",
        ListValueNode list => $"[{string.Join(", ", list.Values.Select(Meaning))}]",
        ObjectValueNode fields => $"{{{string.Join(", ", fields.Fields.Select(field => field.Name.Value + ": " + Meaning(field.Value)))}}}",
        _ => $"{value.GetType().Name} {Printer.Print(value)}",
    };

    private static void Check<T>(Gen<T> generator, Action<T> property) =>
        Prop.ForAll(generator.ToArbitrary(), property).QuickCheckThrowOnFailure();
}
