using System.Globalization;
using System.Numerics;
using System.Reflection;

namespace Partnership.Graph.Engine.Execution.Coercion;

/// <summary>Which C# types can be read from a scalar: numbers, text, and every type that parses itself.</summary>
internal static class ScalarReaders
{
    private static readonly RawKind[] Text = [RawKind.String];
    private static readonly RawKind[] Whole = [RawKind.Int];
    private static readonly RawKind[] Number = [RawKind.Int, RawKind.Float];
    private static readonly string[] InstantForms =
        ["yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK"];
    private static readonly string[] ClockForms = ["HH:mm:ss", "HH:mm:ss.FFFFFFF", "HH:mm"];

    /// <summary>3.5.1 Int.</summary>
    public static ScalarReader Int { get; } = WholeNumber<int>("a whole number from -2147483648 to 2147483647");

    /// <summary>3.5.2 Float.</summary>
    public static ScalarReader Float { get; } = new TextScalarReader<double>("a finite number", Number, TryParseFinite);

    /// <summary>3.5.3 String.</summary>
    public static ScalarReader String { get; } = new TextScalarReader<string>("a string", Text, Same);

    /// <summary>3.5.4 Boolean.</summary>
    public static ScalarReader Boolean { get; } = new TextScalarReader<bool>("true or false", [RawKind.Boolean], bool.TryParse);

    /// <summary>3.5.5 ID: a string or a whole number, kept as text.</summary>
    public static ScalarReader Id { get; } = new TextScalarReader<string>("an ID: a string or a whole number", [RawKind.String, RawKind.Int], Same);

    /// <summary>The reader for a C# type, or <c>null</c> if it cannot be read from a scalar.</summary>
    public static ScalarReader? For(Type type)
    {
        if (type == typeof(string))
            return String;
        if (type == typeof(bool))
            return Boolean;
        if (type == typeof(int))
            return Int;
        if (type == typeof(double))
            return Float;
        if (type == typeof(Guid))
            return new TextScalarReader<Guid>("a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057", Text, TryParseGuid);
        if (type == typeof(DateTimeOffset))
            return new TextScalarReader<DateTimeOffset>("an instant such as 2026-06-16T08:30:00Z", Text, TryParseInstant);
        if (type == typeof(DateOnly))
            return new TextScalarReader<DateOnly>("a day such as 2026-06-16", Text, TryParseDay);
        if (type == typeof(TimeOnly))
            return new TextScalarReader<TimeOnly>("a time of day such as 09:30:00", Text, TryParseClock);
        if (type == typeof(Uri))
            return new TextScalarReader<Uri>("an absolute web address", Text, TryParseAddress);
        return Implements(type, typeof(INumber<>)) ? Make(type, nameof(OtherNumber))
            : Implements(type, typeof(IParsable<>)) ? Make(type, nameof(Parsable))
            : null;
    }

    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces().Any(each =>
            each.IsGenericType && each.GetGenericTypeDefinition() == contract && each.GetGenericArguments()[0] == type);

    private static ScalarReader Make(Type type, string method) =>
        (ScalarReader)typeof(ScalarReaders)
            .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .Invoke(obj: null, parameters: null)!;

    private static TextScalarReader<T> WholeNumber<T>(string expected)
        where T : INumber<T> =>
        new(expected, Whole, (string text, out T? value) => T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    private static TextScalarReader<T> OtherNumber<T>()
        where T : INumber<T> =>
        T.IsInteger(T.One / (T.One + T.One))
            ? WholeNumber<T>($"a whole number that fits {typeof(T).Name}")
            : new TextScalarReader<T>(
                "a finite number",
                Number,
                (string text, out T? value) => T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && T.IsFinite(value));

    private static TextScalarReader<T> Parsable<T>()
        where T : IParsable<T> =>
        new TextScalarReader<T>(
            $"text that is a {typeof(T).Name}",
            [RawKind.String, RawKind.Int],
            (string text, out T? value) => T.TryParse(text, CultureInfo.InvariantCulture, out value),
            Explain<T>);

    // Identifiers say best themselves what they look like.
    private static string? Explain<T>(string text)
        where T : IParsable<T>
    {
        try
        {
            T.Parse(text, CultureInfo.InvariantCulture);
            return null;
        }
        catch (FormatException refusal)
        {
            return refusal.Message;
        }
    }

    private static bool Same(string text, out string? value)
    {
        value = text;
        return true;
    }

    private static bool TryParseFinite(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static bool TryParseGuid(string text, out Guid value) => Guid.TryParseExact(text, "D", out value);

    private static bool TryParseInstant(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
        && (text.EndsWith('Z') || text.AsSpan(text.IndexOf('T') + 1).IndexOfAny('+', '-') >= 0);

    private static bool TryParseDay(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static bool TryParseClock(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, ClockForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static bool TryParseAddress(string text, out Uri? value) => Uri.TryCreate(text, UriKind.Absolute, out value);
}
