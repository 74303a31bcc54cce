using System.Text;
using Partnership.Graph.Fuzz.Generation;
using Partnership.Graph.Fuzz.Mutation;

namespace Partnership.Graph.Fuzz.Fuzzing;

/// <summary>Makes inputs of every kind, from noise to requests that are valid.</summary>
internal sealed class RandomInputs(Dice dice, Corpus corpus, IReadOnlyList<FuzzSchema> schemas)
{
    private static readonly string[] Variables =
    [
        "{}", "null", "[]", "{\"v1\":1}", "{\"v1\":\"\\ud800\"}", "{\"v1\":1e999,\"v2\":-0.0}", "{\"v1\":1,\"v1\":null}", "{\"\":{\"a\":[[[[[[]]]]]]}}",
    ];

    private readonly ByteMutation _bytes = new(dice);
    private readonly Dictionary<FuzzSchema, TokenMutation> _tokens =
        schemas.ToDictionary(schema => schema, schema => new TokenMutation(dice, [.. schema.Words, "Part1", "v1", "v2"]));

    public FuzzInput Next()
    {
        var schema = dice.Pick(schemas);
        return dice.Below(100) switch
        {
            < 2 => Plain(schema, Noise()),
            < 14 => Plain(schema, _bytes.Mutate(dice.Pick(corpus.Texts), dice.Between(1, 8))),
            < 29 => Plain(schema, Utf8(_tokens[schema].Mutate(Encoding.UTF8.GetString(dice.Pick(corpus.Texts)), dice.Between(1, 6)))),
            < 38 => Plain(schema, Adversarial()),
            < 42 => Plain(schema, _bytes.Mutate(Adversarial(), dice.Between(1, 3))),
            < 70 => Request(schema, document => document),
            _ => Request(schema, document => _tokens[schema].Mutate(document, dice.Between(1, 3))),
        };
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private FuzzInput Plain(FuzzSchema schema, byte[] document) => new(schema.Name, document, OperationName: null, dice.Pick(Variables));

    private FuzzInput Request(FuzzSchema schema, Func<string, string> change)
    {
        var request = RandomRequest.Write(schema.Schema, dice);
        return new FuzzInput(schema.Name, Utf8(change(request.Document)), request.OperationName, request.Variables);
    }

    private byte[] Noise() => [.. Enumerable.Range(0, dice.Below(200)).Select(_ => (byte)dice.Below(256))];

    // Small ones far more often than large ones: the limits are met at all sizes, and the run stays quick.
    private byte[] Adversarial()
    {
        var (name, write) = dice.Pick([.. AdversarialDocuments.All]);
        var isSquare = name is "fragments all in each other" or "interfaces of interfaces";
        var size = dice.Chance(90) ? dice.Between(1, 200) : dice.Between(200, isSquare ? 300 : 20_000);
        return Utf8(write(size));
    }
}
