namespace Partnership.Graph.Functions.Local;

/// <summary>Where things are on one machine, looked for from here and from where the program lies.</summary>
internal static class LocalFolders
{
    private static readonly string StoreOfApi = Path.Combine("api", "Partnership.Graph.Api", ".data", "partnership-graph.db");

    /// <summary>The full path of the API's store.</summary>
    /// <param name="given">The file a person names; <c>null</c> for the one that <c>dotnet run</c> makes for the API.</param>
    /// <exception cref="LocalHostException">There is none: the functions never make one.</exception>
    public static string Store(string? given)
    {
        var store = given is not null ? Path.GetFullPath(given) : Find(StoreOfApi);
        return store is not null && File.Exists(store)
            ? store
            : throw new LocalHostException($"There is no store {store ?? StoreOfApi}. Start the API first, which makes one (dotnet run --project api/Partnership.Graph.Api), or name its file with --store; the API's start prints where it is.");
    }

    /// <summary>The folder <c>infra/local</c>, with what fetches Azurite.</summary>
    /// <exception cref="LocalHostException">It is not there.</exception>
    public static string Tools() =>
        Path.GetDirectoryName(Find(Path.Combine("infra", "local", "package.json")))
        ?? throw new LocalHostException("The folder infra/local, with what fetches Azurite, is in no folder above this one. Start from the repository, or give --storage.");

    private static string? Find(string file)
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (Path.Combine(folder.FullName, file) is var found && File.Exists(found))
                    return found;
            }
        }

        return null;
    }
}
