using System.Text.RegularExpressions;

namespace Partnership.Graph.Engine.Tests.Oracle;

/// <summary>A schema with everything a schema can have, for comparison with graphql-js.</summary>
internal static partial class ManyFeatures
{
    public const string Sdl = """"
        "A schema with everything."
        schema { query: Root mutation: Change subscription: Watch }

        "Marks something."
        directive @mark(
          "The mark's name, with \"quotes\"."
          name: String! = "a \"b\" \\ c"
          weights: [Float!] = [1, 2.5]
        ) repeatable on FIELD | FIELD_DEFINITION | OBJECT
        directive @plain on QUERY

        """
        The root.

          Its second paragraph is indented and ends with a quote "
        """
        type Root implements Node & Named @mark {
          id: ID!
          "Short."
          name: String
          """
          A description of several lines,
          with a "quote" and a \""" block quote.
          """
          things(first: Int = 10, after: ID = null, filter: Filter = { kind: ONE, range: { from: -1 }, text: "t" }): [Thing!]!
          described(
            "The first."
            first: Int
            second: [Kind!] = [ONE, TWO]
            "The third, which is described by a sentence long enough to need a line of its own in the text."
            third: Boolean = false @deprecated(reason: "Use `first`.")
          ): [[Thing]!] @deprecated
          by(key: Key!): Thing @deprecated(reason: "Ask \"things\" instead.")
          when: DateTime
        }

        interface Node { id: ID! }
        interface Named implements Node { id: ID! "What it is called." name: String }

        "One or the other."
        union Thing = Root | Other
        type Other { float: Float flag: Boolean! count: Int }
        extend type Other implements Node { id: ID! }

        enum Kind {
          ONE
          "The second."
          TWO @deprecated
          THREE @deprecated(reason: "Never used.")
        }

        input Filter {
          "Which kind."
          kind: Kind! = ONE
          range: Range = { from: 1, to: null }
          text: String = "ä \n ☃"
          old: Int @deprecated
        }
        input Range { from: Int to: Int }
        input Key @oneOf { id: ID name: String }

        scalar DateTime @specifiedBy(url: "https://scalars.graphql.org/andimarek/date-time")
        "Anything."
        scalar Any
        type Change { set(any: Any = "a"): Any }
        type Watch { changed: Root }
        """";

    /// <summary>The paragraphs of a text in alphabetical order: graphql-js orders definitions by who refers to them first.</summary>
    public static IEnumerable<string> Definitions(string sdl) => BetweenDefinitions().Split(sdl).Order(StringComparer.Ordinal);

    [GeneratedRegex("\n\n(?=\\S)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BetweenDefinitions();
}
