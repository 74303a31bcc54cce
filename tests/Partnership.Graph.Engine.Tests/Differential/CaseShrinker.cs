using System.Text.Json.Nodes;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Fuzz.Mutation;

namespace Partnership.Graph.Engine.Tests.Differential;

/// <summary>
/// Makes a case smaller as long as something about it holds: takes parts away from the document, the variables and the
/// schema, the larger ones first.
/// </summary>
internal sealed class CaseShrinker(Func<Case, Task<bool>> holds, int mostTries = 3_000)
{
    private int _tries;

    public async Task<Case> ShrinkAsync(Case larger)
    {
        for (var current = larger; ; larger = current)
        {
            current = await ShrinkTextAsync(current, current.Request.Document, (text, each) => each with { Request = each.Request with { Document = text } });
            if (WithoutUnused(current) is var tidy && await TryAsync(tidy))
                current = tidy;
            current = await ShrinkVariablesAsync(current);
            current = await ShrinkTextAsync(current, current.Sdl, (text, each) => each with { Sdl = text });
            if (current == larger || _tries >= mostTries)
                return current;
        }
    }

    private async Task<Case> ShrinkTextAsync(Case current, string text, Func<string, Case, Case> with)
    {
        var tokens = Tokens.Of(text);
        for (var start = 0; start < tokens.Count;)
        {
            var shorter = await FirstThatHoldsAsync(Shorter(tokens, start), candidate => with(Tokens.Join(candidate), current));
            if (shorter is null)
                start++;
            else
                (tokens, current) = shorter.Value;
        }

        return current;
    }

    // Without what begins here, in ever smaller pieces; a pair of brackets without what is in it; what is in it alone.
    private static IEnumerable<List<string>> Shorter(List<string> tokens, int start)
    {
        var ends = new List<int>();
        for (var end = start; end < tokens.Count && ends.Count < 12 && !Tokens.Closes(tokens[end]);)
            ends.Add(end = Tokens.EndOf(tokens, end));
        foreach (var end in Enumerable.Reverse(ends))
            yield return [.. tokens[..start], .. tokens[end..]];
        if (Tokens.Opens(tokens[start]))
        {
            var end = Tokens.EndOf(tokens, start);
            yield return [.. tokens[..start], .. tokens[(start + 1)..(end - 1)], .. tokens[end..]];
        }
    }

    private async Task<Case> ShrinkVariablesAsync(Case current)
    {
        foreach (var name in JsonNode.Parse(current.Request.Variables)!.AsObject().Select(entry => entry.Key).ToList())
        {
            var fewer = JsonNode.Parse(current.Request.Variables)!.AsObject();
            fewer.Remove(name);
            var candidate = current with { Request = current.Request with { Variables = fewer.ToJsonString() } };
            if (await TryAsync(candidate))
                current = candidate;
        }

        return current;
    }

    private async Task<(List<string> Candidate, Case Case)?> FirstThatHoldsAsync(
        IEnumerable<List<string>> candidates, Func<List<string>, Case> toCase)
    {
        foreach (var candidate in candidates)
        {
            if (toCase(candidate) is var made && await TryAsync(made))
                return (candidate, made);

            // What was taken away may have been the only use of something.
            if (WithoutUnused(made) is var tidy && tidy.Request.Document != made.Request.Document && await TryAsync(tidy))
                return (Tokens.Of(tidy.Request.Document), tidy);
        }

        return null;
    }

    private static Case WithoutUnused(Case each)
    {
        if (Parser.Parse(new Source(each.Request.Document)).Document is not { } document)
            return each;
        var tokens = Tokens.Of(each.Request.Document);
        var used = tokens.Zip(tokens.Skip(1)).CountBy(pair => pair).ToDictionary();
        var definitions = document.Definitions
            .Where(definition => definition is not FragmentDefinitionNode fragment || used.ContainsKey(("...", fragment.Name.Value)))
            .Select(definition => definition is OperationDefinitionNode operation
                ? new OperationDefinitionNode(
                    operation.Operation,
                    operation.Name,
                    [.. operation.Variables.Where(variable => used.GetValueOrDefault(("$", variable.Variable.Name.Value)) > 1)],
                    operation.Directives,
                    operation.SelectionSet)
                : definition);
        var tidy = Tokens.Join(Tokens.Of(Printer.Print(new DocumentNode([.. definitions]))));
        return each with { Request = each.Request with { Document = tidy } };
    }

    private async Task<bool> TryAsync(Case candidate) => ++_tries <= mostTries && await holds(candidate);
}
