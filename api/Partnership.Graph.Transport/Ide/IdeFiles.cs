using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Partnership.Graph.Transport.Ide;

/// <summary>The npm packages' files, served as they are; there are none when the build had no Node.</summary>
internal sealed class IdeFiles(string folder)
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private readonly IFileProvider _files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider();

    /// <summary>Whether the IDE is there.</summary>
    public bool AreInstalled => _files.GetFileInfo("index.html").Exists;

    /// <summary>Sends a file, answering conditional requests with 304; 404 if there is none of that name.</summary>
    public Task SendAsync(HttpContext context, string path)
    {
        var file = _files.GetFileInfo(path);
        if (!file.Exists || file.IsDirectory || file.PhysicalPath is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        // Names under static/ hold a hash of the content, so a browser never has to ask for them again.
        PageHeaders.Set(context, PageHeaders.Eval);
        context.Response.Headers.CacheControl = path.StartsWith("static/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.PhysicalFile(
            file.PhysicalPath,
            ContentTypes.TryGetContentType(path, out var contentType) ? contentType : "application/octet-stream",
            lastModified: file.LastModified,
            entityTag: new EntityTagHeaderValue($"\"{file.LastModified.UtcTicks:x}-{file.Length:x}\"", isWeak: true)).ExecuteAsync(context);
    }
}
