using System.Globalization;

namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>6.4.3 Value completion, 3.5 result coercion.</summary>
public sealed class ValueCompletionTests
{
    private static readonly ExecutableTestSchema Schema = ExecutableTestSchema.Of(
        """
        type Query { all: All! wide: [Item!]! grid: [[[Item]!]] strange: Any party: Any any: [Any] }
        type All {
          int: Int short: Int long: Int tooLong: Int
          float: Float wholeFloat: Float decimal: Float notANumber: Float
          boolean: Boolean text: String plain: String id: ID numberId: ID guid: ID
          phase: Phase phaseName: Phase strangePhase: Phase
          instant: DateTime day: Date clock: LocalTime address: URL code: Code colour: Colour big: Big
          ints: [Int!]! grid: [[Int]!] phases: [Phase!]
          nothing: Int noDay: Date
        }
        enum Phase { PRIMARY ALL_THROUGH }
        scalar DateTime scalar Date scalar LocalTime scalar URL scalar Code scalar Colour scalar Big
        union Any = Item | Other
        type Item { number: Int! }
        type Other { name: String! }
        """,
        typeof(Query),
        builder => builder
            .BindRuntimeType<All>()
            .BindRuntimeType<Item>()
            .BindRuntimeType<Other>()
            .AddScalar<Colour>("Colour", (string text, out Colour? colour) => (colour = new Colour(text)) is not null, colour => $"#{colour.Value}"));

    [Fact]
    public Task Numbers_and_truth_values() => Schema.ShouldAnswer(
        "{ all { int short long float wholeFloat decimal boolean big nothing } }",
        """{"data":{"all":{"int":-7,"short":7,"long":2147483647,"float":0.1,"wholeFloat":2,"decimal":1.50,"boolean":true,"big":9007199254740993,"nothing":null}}}""");

    [Fact]
    public Task Text_and_identifiers() => Schema.ShouldAnswer(
        "{ all { text plain id numberId guid code colour } }",
        """
        {"data":{"all":{"text":"quote \" backslash \\ line \n bell \u0007 é 日本","plain":"Goldsmith Primary Academy","id":"School:1",
          "numberId":"12","guid":"01890a5d-ac96-774b-bcce-b302099a8057","code":"say \"c-9\"","colour":"#f00"}}}
        """.Replace("\n  ", "", StringComparison.Ordinal));

    [Fact]
    public Task Enums_by_member_and_by_name() => Schema.ShouldAnswer(
        "{ all { phase phaseName phases } }",
        """{"data":{"all":{"phase":"ALL_THROUGH","phaseName":"PRIMARY","phases":["PRIMARY","ALL_THROUGH"]}}}""");

    [Fact]
    public Task Dates_and_times() => Schema.ShouldAnswer(
        "{ all { instant day clock address noDay } }",
        """{"data":{"all":{"instant":"2026-06-16T07:30:00.25Z","day":"2026-06-16","clock":"09:30:00","address":"https://example.org/a?b","noDay":null}}}""");

    [Fact]
    public async Task A_value_that_is_not_of_the_fields_type_is_an_error_of_the_field()
    {
        var errors = await Schema.ErrorsOf("{ all { tooLong notANumber strangePhase } }");

        Assert.Equal(
            ["Int cannot represent 2147483648: it has 32 bits, with a sign.", "Float cannot represent NaN: it is finite.", "Enum Phase cannot represent \"NURSERY\"."],
            errors.Select(error => error.Message));
    }

    [Fact]
    public Task Lists_of_lists_of_leaves_and_of_objects() => Schema.ShouldAnswer(
        "{ all { ints grid } grid { number } }",
        """{"data":{"all":{"ints":[1,2],"grid":[[1,null],[]]},"grid":[[[{"number":1},null],[]],null,[[{"number":2}]]]}}""");

    [Fact]
    public async Task A_wide_list_is_written_without_a_deep_stack()
    {
        var answer = await Schema.ExecuteAsync("{ wide { number } }");

        Assert.StartsWith("""{"data":{"wide":[{"number":0},{"number":1},""", answer, StringComparison.Ordinal);
        Assert.EndsWith(""",{"number":99999}]}}""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public Task Objects_of_a_derived_type_count_as_what_they_derive_from() => Schema.ShouldAnswer(
        "{ any { __typename ... on Item { number } ... on Other { name } } }",
        """{"data":{"any":[{"__typename":"Item","number":1},null,{"__typename":"Other","name":"special"},{"__typename":"Item","number":2}]}}""");

    [Fact]
    public async Task An_object_that_is_none_of_the_possible_types_is_an_error_of_its_place()
    {
        var errors = await Schema.ErrorsOf("{ strange { __typename } }");

        Assert.Equal(["strange"], Assert.Single(errors).Path!);
    }

    private enum Phase
    {
        Primary,
        AllThrough,
    }

    private readonly record struct Code(int Number) : IUtf8SpanFormattable
    {
        public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
            System.Text.Unicode.Utf8.TryWrite(utf8Destination, CultureInfo.InvariantCulture, $"say \"c-{Number}\"", out bytesWritten);
    }

    private sealed record Colour(string Value);

    private sealed record Item(int Number);

    private record Other(string Name);

    private sealed record SpecialOther() : Other("special");

    private sealed record All
    {
        public int Int => -7;

        public short Short => 7;

        public long Long => int.MaxValue;

        public long TooLong => int.MaxValue + 1L;

        public double Float => 0.1;

        public double WholeFloat => 2;

        public decimal Decimal => 1.50m;

        public float NotANumber => float.NaN;

        public bool Boolean => true;

        public string Text => "quote \" backslash \\ line \n bell \a é 日本";

        public string Plain => "Goldsmith Primary Academy";

        public string Id => "School:1";

        public int NumberId => 12;

        public Guid Guid => Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057");

        public Phase Phase => Phase.AllThrough;

        public string PhaseName => "PRIMARY";

        public string StrangePhase => "NURSERY";

        public IReadOnlyList<Phase>? Phases => [Phase.Primary, Phase.AllThrough];

        public DateTimeOffset Instant => new(2026, 6, 16, 8, 30, 0, 250, TimeSpan.FromHours(1));

        public DateOnly Day => new(2026, 6, 16);

        public TimeOnly Clock => new(9, 30);

        public Uri Address => new("https://example.org/a?b");

        public Code Code => new(9);

        public Colour Colour => new("f00");

        public long Big => 9007199254740993;

        public int[] Ints => [1, 2];

        public IReadOnlyList<IEnumerable<int?>>? Grid => [new List<int?> { 1, null }, []];

        public int? Nothing => null;

        public DateOnly? NoDay => null;
    }

    private static class Query
    {
        public static All GetAll() => new();

        public static IReadOnlyList<Item> GetWide() => [.. Enumerable.Range(0, 100_000).Select(number => new Item(number))];

        public static List<Item?[][]?> GetGrid() => [[[new(1), null], []], null, [[new(2)]]];

        private static readonly object[] Objects = ["strange", new Other("party")];

        public static object? GetStrange() => Objects[0];

        public static object? GetParty() => Objects[1];

        public static IEnumerable<object?> GetAny() => [new Item(1), null, new SpecialOther(), new Item(2)];
    }
}
