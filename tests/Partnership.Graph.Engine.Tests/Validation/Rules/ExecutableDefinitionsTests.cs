using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.1.1.</summary>
public sealed class ExecutableDefinitionsTests() : RuleTest(context => new ExecutableDefinitions(context))
{
    [Fact]
    public void Operations_and_fragments_are_fine() => Accepts("query A { count } fragment F on Dog { name }");

    [Fact]
    public void Definitions_and_extensions_are_refused() => Refuses(
        "query A { count } type T { a: Int } extend type Dog { b: Int } schema { query: T } directive @d on FIELD",
        "The definition of type \"T\" cannot be executed: a request holds operations and fragments only. [1:19]",
        "The extension of type \"Dog\" cannot be executed: a request holds operations and fragments only. [1:37]",
        "The definition of the schema cannot be executed: a request holds operations and fragments only. [1:64]",
        "The definition of directive \"@d\" cannot be executed: a request holds operations and fragments only. [1:84]");
}
