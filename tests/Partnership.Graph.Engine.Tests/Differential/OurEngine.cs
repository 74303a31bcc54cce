using System.Text.Json;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.Tests.Execution;
using Partnership.Graph.Engine.TypeSystem;
using Partnership.Graph.Engine.Validation;
using Partnership.Graph.Engine.Validation.Limits;
using Partnership.Graph.Fuzz.Answers;
using Partnership.Graph.Fuzz.Generation;

namespace Partnership.Graph.Engine.Tests.Differential;

/// <summary>Our engine on a schema whose fields are answered by rule.</summary>
internal sealed class OurEngine
{
    // What is refused for its size, graphql-js would execute.
    private static readonly ExecutorOptions Unlimited = new()
    {
        Validation = new ValidationOptions
        {
            Limits = new DocumentLimits
            {
                MaxDepth = 200,
                MaxFields = int.MaxValue,
                MaxAliasesPerField = int.MaxValue,
                MaxIntrospectionDepth = int.MaxValue,
                MaxFieldCost = double.PositiveInfinity,
                MaxTypeCost = double.PositiveInfinity,
            },
        },
    };

    private readonly GraphQLExecutor? _executor;
    private readonly IReadOnlyList<GraphQLError> _schemaErrors;

    public OurEngine(string sdl)
    {
        Sdl = sdl;
        (Schema, _schemaErrors) = SchemaBuilder.Build(new Source(sdl, "schema.graphql"));
        _executor = Schema is null ? null : new GraphQLExecutor(AnsweredSchema.Bind(Schema), Unlimited);
    }

    public string Sdl { get; }

    /// <summary>The schema; <c>null</c> if it was refused.</summary>
    public Schema? Schema { get; }

    public async Task<Outcome> AnswerAsync(GeneratedRequest request, CancellationToken ct)
    {
        if (_executor is null)
            return new Outcome("schema", "", "", Messages(_schemaErrors));

        using var variables = JsonDocument.Parse(request.Variables);
        var asked = new GraphQLRequest(new TestServices())
        {
            Document = new Source(request.Document),
            OperationName = request.OperationName,
            Variables = variables.RootElement,
        };
        var data = new List<string>();
        var errors = new List<GraphQLError>();
        await foreach (var result in _executor.SubscribeAsync(asked, ct))
        {
            using var disposed = result;
            errors.AddRange(result.Errors);
            if (result.IsRequestError)
            {
                var isInvalid = errors.Any(error => error.Code is ErrorCodes.ParseFailed or ErrorCodes.ValidationFailed);
                return new Outcome(isInvalid ? "invalid" : "request", "", "", Messages(errors));
            }

            using var response = JsonDocument.Parse(ExecutableTestSchema.TextOf(result));
            data.Add(Outcome.Normal(response.RootElement.GetProperty("data")));
        }

        return new Outcome(
            "executed",
            $"[{string.Join(',', data)}]",
            string.Join(' ', errors.Select(error => $"/{string.Join('/', error.Path ?? ["?"])}")),
            Messages(errors));
    }

    private static List<string> Messages(IReadOnlyList<GraphQLError> errors) => [.. errors.Select(error => error.Message)];
}
