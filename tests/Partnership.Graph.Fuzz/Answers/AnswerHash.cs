using System.Text;

namespace Partnership.Graph.Fuzz.Answers;

/// <summary>A hash that is the same everywhere: FNV-1a over UTF-8, then the last steps of MurmurHash3 so that all bits count.</summary>
internal static class AnswerHash
{
    public static uint Of(string text)
    {
        var hash = 0x811c9dc5u;
        foreach (var each in Encoding.UTF8.GetBytes(text))
            hash = (hash ^ each) * 0x01000193u;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
        return hash ^ (hash >> 16);
    }

    /// <summary>Eight hexadecimal digits.</summary>
    public static string Hex(string key) => $"{Of(key):x8}";

    /// <summary>Whether something that happens in so many of a hundred cases happens here.</summary>
    public static bool Chance(string key, string what, uint percent) => Of($"{what}?{key}") % 100 < percent;
}
