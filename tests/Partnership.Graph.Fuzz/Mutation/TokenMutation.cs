using Partnership.Graph.Fuzz.Generation;

namespace Partnership.Graph.Fuzz.Mutation;

/// <summary>Changes a document by a token or two: most results are still documents, and wrong in one place.</summary>
internal sealed class TokenMutation(Dice dice, IReadOnlyList<string> names)
{
    private static readonly string[] Anything =
        ["{", "}", "(", ")", "[", "]", ":", "=", "!", "$", "@", "|", "&", "...", "on", "null", "true", "1", "1.5", "\"text\"", "fragment", "query", "subscription", "mutation", "__typename", "$v1", "@skip(if: true)", "@include(if: $v1)", "@once", "@mark", "@deprecated", "{ __typename }", "...Part1", "kind: __typename", "fragment Lost on Query { __typename }", "query Extra { __typename }", "type Late { a: Int }"];

    public string Mutate(string document, int changes)
    {
        var tokens = Tokens.Of(document);
        for (var i = 0; i < changes && tokens.Count > 0; i++)
            Change(tokens);
        return Tokens.Join(tokens);
    }

    private void Change(List<string> tokens)
    {
        var place = dice.Below(tokens.Count);
        switch (dice.Below(8))
        {
            case 0:
                tokens.RemoveAt(place);
                break;
            case 1:
                tokens.Insert(place, tokens[place]);
                break;
            case 2:
                tokens[place] = dice.Pick(Anything);
                break;
            case 3:
                tokens.Insert(place, dice.Chance(50) ? dice.Pick(Anything) : dice.Pick(names));
                break;
            case 4:
                Move(tokens, place);
                break;
            default:
                Rename(tokens);
                break;
        }
    }

    // A part of the document, taken away, doubled or put somewhere else.
    private void Move(List<string> tokens, int place)
    {
        var part = tokens[place..Tokens.EndOf(tokens, place)];
        if (dice.Chance(60))
            tokens.RemoveRange(place, part.Count);
        if (dice.Chance(60))
            tokens.InsertRange(dice.Below(tokens.Count + 1), part);
        if (tokens.Count == 0)
            tokens.AddRange(part);
    }

    // The mistakes people make: another name of the schema or the document where one stands.
    private void Rename(List<string> tokens)
    {
        var places = Enumerable.Range(0, tokens.Count).Where(index => Tokens.IsName(tokens[index])).ToList();
        if (places.Count > 0)
            tokens[dice.Pick(places)] = dice.Chance(50) ? tokens[dice.Pick(places)] : dice.Pick(names);
    }
}
