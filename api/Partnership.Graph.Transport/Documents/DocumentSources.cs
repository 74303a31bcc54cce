using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Transport.Documents;

/// <summary>Where documents are; read when the host starts.</summary>
internal sealed class DocumentSources
{
    private readonly List<Func<IEnumerable<Source>>> _sources = [];

    public void AddText(string text, string name) => _sources.Add(() => [new Source(text, name)]);

    public void AddFile(string path) => _sources.Add(() => [new Source(File.ReadAllBytes(path), path)]);

    public void AddFolder(string path) => _sources.Add(() =>
        Directory.EnumerateFiles(path, "*.graphql").Order(StringComparer.Ordinal).Select(file => new Source(File.ReadAllBytes(file), file)));

    /// <summary>Reads everything; a file or folder that cannot be read becomes a problem.</summary>
    public List<Source> Read(List<string> problems)
    {
        var read = new List<Source>();
        foreach (var source in _sources)
        {
            try
            {
                read.AddRange(source());
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(exception.Message);
            }
        }

        return read;
    }
}
