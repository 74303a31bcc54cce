using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;
using Partnership.Graph.Fuzz.Answers;
using Partnership.Graph.Fuzz.Generation;

namespace Partnership.Graph.Fuzz.Fuzzing;

/// <summary>A schema to fuzz against, with an executor that has the limits of the product.</summary>
internal sealed class FuzzSchema
{
    public const string Contract = "contract";

    // There are several executors here and one in the product; full caches are to be seen early in a run.
    private static readonly ExecutorOptions SmallCaches = new() { DocumentCacheBytes = 256 * 1024, PlanCacheFields = 10_000 };

    private FuzzSchema(string name, Schema schema)
    {
        Name = name;
        Schema = schema;
        Executor = new GraphQLExecutor(AnsweredSchema.Bind(schema), SmallCaches);
        Words = [.. schema.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)).SelectMany(WordsOf).Distinct()];
    }

    public string Name { get; }

    public Schema Schema { get; }

    public GraphQLExecutor Executor { get; }

    /// <summary>The names in it.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The product's contract, or the random schema of a seed.</summary>
    public static FuzzSchema Of(string name)
    {
        var sources = name == Contract
            ? Corpus.ContractFiles().Select(file => new Source(File.ReadAllText(file), Path.GetFileName(file)))
            : [new Source(RandomSchema.Write(new Dice(int.Parse(name))), $"random-{name}.graphql")];
        var (schema, errors) = SchemaBuilder.Build(sources);
        return new FuzzSchema(name, schema ?? throw new InvalidOperationException($"The schema to fuzz has mistakes: {errors[0].Message}"));
    }

    private static IEnumerable<string> WordsOf(NamedType type) => type switch
    {
        ComplexType complex => complex.Fields.SelectMany(field => field.Arguments.Select(argument => argument.Name).Prepend(field.Name)).Prepend(type.Name),
        InputObjectType input => input.Fields.Select(field => field.Name).Prepend(type.Name),
        EnumType enumType => enumType.Values.Select(value => value.Name).Prepend(type.Name),
        _ => [type.Name],
    };
}
