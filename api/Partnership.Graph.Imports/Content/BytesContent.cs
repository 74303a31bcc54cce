namespace Partnership.Graph.Imports.Content;

/// <summary>Text that is in memory already.</summary>
/// <param name="name">What messages call it.</param>
/// <param name="bytes">The bytes.</param>
public sealed class BytesContent(string name, byte[] bytes) : RegisterContent
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override Stream Open() => new MemoryStream(bytes, writable: false);
}
