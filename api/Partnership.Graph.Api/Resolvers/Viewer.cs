namespace Partnership.Graph.Api.Resolvers;

/// <summary>Whoever sent a request.</summary>
/// <param name="Authenticated">Whether the request says who sent it.</param>
/// <param name="Name">The name it was signed in with.</param>
/// <param name="Permissions">What may be done.</param>
public sealed record Viewer(bool Authenticated, string? Name, IReadOnlyList<Permission> Permissions);

/// <summary>Something that may be done.</summary>
public enum Permission
{
    /// <summary>Read the graph.</summary>
    Read,

    /// <summary>Read the work e-mail addresses of people.</summary>
    ReadWorkEmail,
}
