using System.Text;

namespace Partnership.Graph.Fuzz.Fuzzing;

/// <summary>Texts to start from: the product's operations and schema, and documents with everything the language has.</summary>
internal sealed class Corpus
{
    private static readonly string[] Everything =
    [
        """"
        "An operation." query Q($a: [Int!]! = [1, -2] @mark, $b: Boolean = true) @mark(n: 1) {
          first: field(a: $a, b: {c: "text \u00e9 \u{1F600}", d: [1.5e-3, null, ENUM, true]}) @skip(if: $b) { ...F ... on T @include(if: $b) { x } ... { y } }
          block(text: """
            Several
              lines \""" with quotes
          """)
        }
        fragment F on T @mark { __typename z }
        mutation M { change }
        subscription S { changed }
        """",
        """"
        """ Described """ schema @mark { query: Q mutation: M subscription: S }
        extend schema @mark
        "Described" directive @mark(n: Int = 1 @deprecated) repeatable on | QUERY | FIELD_DEFINITION | SCHEMA
        scalar S @specifiedBy(url: "https://example.com/s")
        interface I implements & J & K { a(b: [Int!]! = [1] @deprecated(reason: "old")): [[T!]]! @deprecated }
        type T implements I & J & K @mark { a(b: [Int!]! = [1]): [[T!]]! }
        extend type T { c: E }
        union U @mark = | T | V
        enum E { A @deprecated B }
        input N @oneOf { a: Int b: [N!] }
        extend input N { c: E = A }
        """",
        "{user(id:4){id,name,profilePic(width:100,height:50)}}",
        "query ($devicePicSize: Int) { user(id: 4) { profilePic(size: $devicePicSize) } }",
        "query inlineFragmentTyping { profiles(handles: [\"zuck\"]) { handle ... on User { friends { count } } ... on Page { likers { count } } } }",
        "query HeroForEpisode($ep: Episode!) { hero(episode: $ep) { name ... on Droid { primaryFunction } } }",
        "mutation { likeStory(storyID: 12345) { story { likeCount } } }",
        "subscription NewMessages { newMessage(roomId: 123) { sender text } }",
        "{ __schema { types { name fields(includeDeprecated: true) { name args { name type { kind ofType { name } } defaultValue } } } directives { name locations } } }",
    ];

    private Corpus(IReadOnlyList<byte[]> texts) => Texts = texts;

    public IReadOnlyList<byte[]> Texts { get; }

    public static Corpus Load() => new(
    [
        .. ContractFiles().Concat(Directory.EnumerateFiles(Path.Combine(SchemaFolder(), "operations"), "*.graphql").Order(StringComparer.Ordinal)).Select(File.ReadAllBytes),
        .. Everything.Select(Encoding.UTF8.GetBytes),
    ]);

    /// <summary>The files that make up the contract.</summary>
    public static IEnumerable<string> ContractFiles() => Directory.EnumerateFiles(SchemaFolder(), "*.graphql")
        .Where(file => Path.GetFileName(file) != "released.graphql")
        .Order(StringComparer.Ordinal);

    private static string SchemaFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "schema", "query.graphql")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException($"The folder schema is in no folder above {AppContext.BaseDirectory}."), "schema");
    }
}
