using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Transport.Responses;

/// <summary>The schema as a text file with an entity tag, so that tools can ask whether it has changed.</summary>
internal sealed class SchemaFile
{
    private readonly byte[] _text;
    private readonly EntityTagHeaderValue _tag;

    public SchemaFile(Schema schema)
    {
        _text = Encoding.UTF8.GetBytes(SchemaPrinter.Print(schema, customDirectives: true));
        // Weak: the same schema may come compressed or not.
        _tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(_text).AsSpan(0, 16))}\"", isWeak: true);
    }

    public Task SendAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(_text, "text/plain; charset=utf-8", entityTag: _tag).ExecuteAsync(context);
    }
}
