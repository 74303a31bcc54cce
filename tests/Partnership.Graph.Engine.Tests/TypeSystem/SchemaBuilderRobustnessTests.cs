using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.Tests.Oracle;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Tests.TypeSystem;

/// <summary>Whatever stands in a schema document, the builder answers with a schema or with errors.</summary>
public sealed class SchemaBuilderRobustnessTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Documents_with_words_lost_doubled_or_exchanged_give_a_schema_or_errors(int seed)
    {
        var random = new Random(seed);
        var words = ManyFeatures.Sdl.Split(' ');

        for (var round = 0; round < 250; round++)
        {
            var result = SchemaBuilder.Build(new Source(Mutated(words, random), "mutated.graphql"));

            Assert.Equal(result.Errors.Count == 0, result.Schema is not null);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Definitions_lost_doubled_or_extended_give_a_schema_or_errors(int seed)
    {
        var random = new Random(seed);
        var definitions = Parser.Parse(new Source(ManyFeatures.Sdl)).Document!.Definitions;

        for (var round = 0; round < 250; round++)
        {
            var chosen = Enumerable.Range(0, definitions.Count).Select(_ => definitions[random.Next(definitions.Count)]).ToList();
            var result = SchemaBuilder.Build(new DocumentNode(chosen));

            Assert.Equal(result.Errors.Count == 0, result.Schema is not null);
        }
    }

    private static string Mutated(string[] words, Random random)
    {
        var changed = words.ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var (here, there) = (random.Next(changed.Count), random.Next(changed.Count));
            switch (random.Next(3))
            {
                case 0:
                    changed.RemoveAt(here);
                    break;
                case 1:
                    changed.Insert(there, changed[here]);
                    break;
                default:
                    (changed[here], changed[there]) = (changed[there], changed[here]);
                    break;
            }
        }

        return string.Join(' ', changed);
    }
}
