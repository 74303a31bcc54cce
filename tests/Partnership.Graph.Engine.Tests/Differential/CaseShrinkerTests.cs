using Partnership.Graph.Engine.Language;
using Partnership.Graph.Fuzz.Generation;

namespace Partnership.Graph.Engine.Tests.Differential;

public sealed class CaseShrinkerTests
{
    [Fact]
    public async Task What_a_difference_does_not_need_is_taken_away()
    {
        var large = new Case(
            "type Query { a: Int b(x: Int): [Query!] } type Other { c: Int }",
            new GeneratedRequest(
                "query ($v: Int, $w: Int) { a ...F b(x: $v) { a b(x: $w) { wanted: a } } } fragment F on Query { a }", OperationName: null, """{"v":1,"w":2}"""));

        var small = await new CaseShrinker(each => Task.FromResult(
            Parser.Parse(new Source(each.Request.Document)).Document is not null
            && each.Request.Document.Contains("wanted", StringComparison.Ordinal)
            && each.Sdl.Contains("Query", StringComparison.Ordinal))).ShrinkAsync(large);

        Assert.Equal(new Case("Query", new GeneratedRequest("{ wanted }", OperationName: null, "{}")), small);
    }
}
