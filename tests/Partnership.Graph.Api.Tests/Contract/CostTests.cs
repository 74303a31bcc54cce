using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;
using Partnership.Graph.Engine.Validation.Limits;

namespace Partnership.Graph.Api.Tests.Contract;

public sealed class CostTests
{
    [Fact]
    public void Every_connection_says_how_long_its_pages_are()
    {
        var unsized =
            from type in SchemaFiles.Build().Schema!.Types.OfType<ComplexType>()
            from field in type.Fields
            where field.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal)
            where field.SyntaxNode!.Directives.All(directive => directive.Name.Value != "listSize")
            select $"{type.Name}.{field.Name}";

        Assert.Empty(unsized);
    }

    [Theory]
    [InlineData("partnershipPath(from: \"School:138591\", to: \"NhsTrust:RXK\") { length }", 25)]
    [InlineData("attention { totalCount }", 100)]
    [InlineData("pilotComparison(pilot: \"Programme:1\", rollOut: \"Programme:2\") { __typename }", 250)]
    public void What_reads_much_can_be_asked_for_only_so_often_at_once(string field, int most)
    {
        Assert.Null(Check(most));
        Assert.Equal(ErrorCodes.CostLimitExceeded, Check(most + 1)?.Code);

        GraphQLError? Check(int times)
        {
            var document = Parser.Parse(new Source($"{{ {string.Join(' ', Enumerable.Range(0, times).Select(n => $"a{n}: {field}"))} }}")).Document!;
            return OperationCost.Of(SchemaFiles.Build().Schema!, document, document.Definitions.OfType<OperationDefinitionNode>().Single()).Check(new Dictionary<string, object?>());
        }
    }
}
