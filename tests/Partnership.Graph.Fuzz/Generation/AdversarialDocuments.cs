using System.Globalization;
using System.Text;

namespace Partnership.Graph.Fuzz.Generation;

/// <summary>
/// Documents that cost an engine without limits far more than they cost to send, for any schema; each grows with a size.
/// </summary>
public static class AdversarialDocuments
{
    private const string Introspection = "fields interfaces possibleTypes inputFields";

    /// <summary>All shapes by name.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> All { get; } = new Dictionary<string, Func<int, string>>
    {
        ["aliases"] = size => $"{{ {Repeat(size, i => $"a{i}: __typename")} }}",
        ["aliases of a list"] = size => $"{{ {Repeat(size, i => $"a{i}: __schema {{ types {{ name }} }}")} }}",
        ["fields"] = size => $"{{ {Repeat(size, _ => "__typename")} }}",
        ["nested fragments without a type"] = size => Nested(size, "{ ...", " { __typename }", "}"),
        ["nested fields"] = size => Nested(size, "{ ofType ", "{ name }", "}", "{ __type(name: \"Int\") ", " }"),
        ["nested lists"] = size => Nested(size, "[", "", "]", "{ __type(name: ", ") { name } }"),
        ["nested objects"] = size => Nested(size, "{ a: ", "1", "}", "{ __type(name: ", ") { name } }"),
        ["nested list types"] = size => Nested(size, "[", "Int", "]", "query ($v: ", ") { __typename }"),
        ["opening brackets"] = size => new string('{', size),
        ["a fragment in itself"] = size => $"{{ ...F0 }} {Repeat(size, i => $"fragment F{i} on Query {{ ...F{(i + 1) % size} }}")}",
        ["fragments that double"] = size => $"{{ ...F0 }} {Repeat(size, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}")} fragment F{size} on Query {{ __typename }}",
        ["fragments all in each other"] = size => $"{{ ...F0 }} {Repeat(size, i => $"fragment F{i} on Query {{ {Repeat(size, j => $"...F{j}")} }}")}",
        ["unused fragments"] = size => $"{{ __typename }} {Repeat(size, i => $"fragment F{i} on Query {{ __typename }}")}",
        ["fields to merge"] = size => $"{{ {Repeat(size, _ => "__schema { queryType { name } }")} }}",
        ["fields to merge in depth"] = size => $"{{ {Repeat(size, _ => "__schema { queryType { ofType { ofType { ofType { name } } } } }")} }}",
        ["conflicting fields"] = size => $"{{ {Repeat(size, i => $"a: __type(name: \"T{i}\") {{ name }}")} }}",
        ["introspection of introspection"] = size => Nested(size, "{ fields { type ", "{ name }", "} }", "{ __schema { types ", " } }"),
        ["introspection in breadth"] = size => $"{{ __schema {{ types {Nested(Math.Min(size, 6), "{ " + Repeat(4, i => $"{Introspection.Split(' ')[i]} {{ name }}") + " fields { type ", "{ name }", "} }")} }} }}",
        ["a long string"] = size => $"{{ __type(name: \"{new string('a', size)}\") {{ name }} }}",
        ["a long string of escapes"] = size => $"{{ __type(name: \"{Repeat(size, _ => "\\u00e9", "")}\") {{ name }} }}",
        ["a long block string"] = size => $"{{ __type(name: \"\"\"{Repeat(size, i => new string(' ', i % 50) + "x", "\n")}\"\"\") {{ name }} }}",
        ["an open string"] = size => $"{{ __type(name: \"\"\"{new string('"', 2)}{new string('a', size)}",
        ["a long name"] = size => $"{{ {new string('a', size)} }}",
        ["a long number"] = size => $"{{ __type(name: {new string('9', size)}) {{ name }} }}",
        ["comments"] = size => $"{Repeat(size, _ => "#", "\n")}\n{{ __typename }}",
        ["commas"] = size => $"{{ __typename {new string(',', size)} }}",
        ["directives"] = size => $"{{ __typename {Repeat(size, _ => "@skip(if: false)")} }}",
        ["unknown directives"] = size => $"{{ __typename {Repeat(size, i => $"@d{i}")} }}",
        ["variables"] = size => $"query ({Repeat(size, i => $"$v{i}: Int")}) {{ __typename }}",
        ["conditions"] = size => $"query ({Repeat(size, i => $"$v{i}: Boolean = true")}) {{ {Repeat(size, i => $"a{i}: __typename @skip(if: $v{i})")} }}",
        ["a variable used everywhere"] = size => $"query ($v: String!) {{ {Repeat(size, i => $"a{i}: __type(name: $v) {{ name }}")} }}",
        ["operations"] = size => Repeat(size, i => $"query Q{i} {{ __typename }}"),
        ["operations that share fragments"] = size => $"{Repeat(size, i => $"query Q{i} {{ ...F0 }}")} {Repeat(size, i => $"fragment F{i} on Query {{ ...F{Math.Min(i + 1, size - 1)} __typename }}")}",
        ["arguments"] = size => $"{{ __type({Repeat(size, i => $"a{i}: 1")}) {{ name }} }}",
        ["mistyped names"] = size => $"{{ {Repeat(size, i => $"__typenam{i}")} }}",
        ["types"] = size => Repeat(size, i => $"type T{i} {{ a: T{(i + 1) % size} }}"),
        ["interfaces of interfaces"] = size => Repeat(size, i => $"interface I{i} implements {Repeat(i, j => $"I{j}", " & ")} {{ a: Int }}"),
        ["input objects in a circle"] = size => Repeat(size, i => $"input I{i} {{ a: I{(i + 1) % size}! }}"),
    };

    private static string Repeat(int times, Func<int, string> part, string between = " ") =>
        string.Join(between, Enumerable.Range(0, times).Select(part));

    private static string Nested(int depth, string open, string inside, string close, string before = "", string after = "") =>
        new StringBuilder(before, before.Length + after.Length + inside.Length + (depth * (open.Length + close.Length)))
            .Insert(before.Length, open, depth)
            .Append(inside)
            .Insert(before.Length + (open.Length * depth) + inside.Length, close, depth)
            .Append(CultureInfo.InvariantCulture, $"{after}")
            .ToString();
}
