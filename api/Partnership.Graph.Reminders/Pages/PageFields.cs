using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Partnership.Graph.Reminders.Pages;

/// <summary>The fields of a form that was posted.</summary>
internal static class PageFields
{
    private const int MostFields = 16;

    /// <summary>Reads them; a body that is no such form has none.</summary>
    public static IReadOnlyDictionary<string, string> Of(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(body.Span)) { ValueCountLimit = MostFields };
            return reader.ReadForm().ToDictionary(field => field.Key, field => field.Value.ToString());
        }
        catch (InvalidDataException)
        {
            return new Dictionary<string, string>();
        }
    }
}
