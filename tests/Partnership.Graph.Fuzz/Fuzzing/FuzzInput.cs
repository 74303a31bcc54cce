using System.Text.Json;

namespace Partnership.Graph.Fuzz.Fuzzing;

/// <summary>One input: enough to run it again.</summary>
/// <param name="Schema">Which schema it is for: <c>contract</c>, or the seed of a random one.</param>
/// <param name="Document">The document, perhaps no valid UTF-8.</param>
/// <param name="OperationName">Which operation to run.</param>
/// <param name="Variables">JSON.</param>
internal sealed record FuzzInput(string Schema, byte[] Document, string? OperationName, string Variables)
{
    public void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this));

    public static FuzzInput Load(string path) => JsonSerializer.Deserialize<FuzzInput>(File.ReadAllText(path))!;
}
