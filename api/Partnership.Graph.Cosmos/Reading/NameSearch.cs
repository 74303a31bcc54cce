using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Cosmos.Reading.Sql;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Search;

namespace Partnership.Graph.Cosmos.Reading;

/// <summary>
/// Finds names by the terms kept with them (<see cref="SearchTerms"/>) and has <see cref="NameMatch"/> judge what is found. First
/// those that have every term of what was typed. If they are too few, those that have a whole part of some word: of a word in
/// three parts, a typing mistake spoils at most two.
/// </summary>
internal static class NameSearch
{
    private const int Candidates = 200;
    private const int PartsOfWord = 3;

    internal static async Task<IReadOnlyList<SearchHit>> RunAsync(Reader reader, string text, IReadOnlyCollection<string> typeNames, int limit, CancellationToken ct)
    {
        var match = new NameMatch(text);
        var words = match.Typed;
        var candidates = Math.Max(Candidates, limit);
        if (words.Count == 0)
            return [];
        // Too short for a term: only the beginnings of names.
        if (words is [var only] && !Trigrams.Of(only).Any())
            return Best(await FindAsync(parameters => $"STARTSWITH(c[\"normalisedName\"], {parameters.Add(NormalisedName.Of(text))})"));

        var whole = await FindAsync(parameters => string.Join(" AND ", words.Where(word => Trigrams.Of(word).Any()).SelectMany(SearchTerms.OfWord).Distinct(StringComparer.Ordinal).DefaultIfEmpty(words[0]).Select(term => Has(term, parameters))));
        var hits = Best(whole);
        if (hits.Count >= limit)
            return hits;
        var parts = words.SelectMany(PartsOf).DistinctBy(part => string.Join('|', part)).ToList();
        return parts.Count == 0
            ? hits
            : Best([.. whole, .. await FindAsync(parameters => string.Join(" OR ", parts.Select(part => $"({string.Join(" AND ", part.Select(term => Has(term, parameters)))})")))]);

        async Task<List<(NodeId Id, string Name)>> FindAsync(Func<SqlParameters, string> condition)
        {
            var parameters = new SqlParameters();
            var types = parameters.Add<IReadOnlyCollection<string>>(typeNames);
            var sql = $"SELECT TOP {candidates} c[\"id\"], c[\"normalisedName\"] FROM c WHERE ARRAY_CONTAINS({types}, c[\"{DocumentJson.TypeProperty}\"]) AND ({condition(parameters)})";
            return [.. (await reader.ListAsync(sql, parameters, ct)).Select(item => (NodeId.Parse(item.GetProperty("id").GetString()!, null), item.GetProperty("normalisedName").GetString()!))];
        }

        IReadOnlyList<SearchHit> Best(List<(NodeId Id, string Name)> found) => SearchHit.Best(
            found.DistinctBy(each => each.Id).Select(each => (Hit: new SearchHit(each.Id, match.Score(each.Name)), each.Name)).Where(each => each.Hit.Score >= NameMatch.Least), limit);
    }

    private static string Has(string term, SqlParameters parameters) => $"ARRAY_CONTAINS(c[\"{SearchTerms.Property}\"], {parameters.Add(term)})";

    // Neighbouring trigrams share letters, so parts that lie beside each other can both be spoiled, but not all three.
    private static IEnumerable<IReadOnlyList<string>> PartsOf(string word)
    {
        List<string> terms = [.. Trigrams.Of(word)];
        return terms.Count == 0 ? [] : terms.Chunk((terms.Count + PartsOfWord - 1) / PartsOfWord);
    }
}
