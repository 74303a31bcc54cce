using System.Text.Json;

namespace Partnership.Graph.Benchmarks.National.Questions;

/// <summary>How two organisations are connected: over a partnership, an NHS trust and a board. It is asked of the product alone, for by hand it would be the product written anew.</summary>
internal static class Paths
{
    public static NationalQuestion TrustToTrust { get; } = new(
        "how a school trust and an NHS trust are connected", QuestionKind.Path,
        """
        query($from: ID!, $to: ID!) {
          partnershipPath(from: $from, to: $to, maxDepth: 3) { length hasMore paths { hops { from { name } to { name } edges { __typename people { role person { name } } } } } }
        }
        """,
        ByHand: null)
    {
        Variables = (size, random) =>
        {
            var partnership = random.Next(size.Partnerships);
            return JsonSerializer.Serialize(new
            {
                from = NationalOrganisations.TrustId(partnership * 4 % size.Groups).Value,
                to = NationalOrganisations.NhsTrustId((partnership + size.Boards) % size.NhsTrusts).Value,
            });
        },
    };
}
