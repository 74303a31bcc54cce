using Partnership.Graph.Engine.TypeSystem;

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
}
