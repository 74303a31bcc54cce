using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Partnership.Graph.Benchmarks.Data;

namespace Partnership.Graph.Benchmarks.Scenarios;

/// <summary>One query, and how an endpoint written by hand for it alone would answer.</summary>
internal sealed class Scenario
{
    private Scenario(string name, string query, int objects, Func<DataSet, byte[]> serialise, Func<DataSet, HttpResponse, Task> answer)
    {
        (Name, Query, Objects, Serialise, Answer) = (name, query, objects, serialise, answer);
        RequestBody = JsonSerializer.SerializeToUtf8Bytes(new GraphQLRequestBody(query), RequestJson.Default.GraphQLRequestBody);
    }

    public string Name { get; }

    public string Query { get; }

    /// <summary>How many objects the response holds; 0 where the cost per object is not asked for.</summary>
    public int Objects { get; }

    /// <summary>The body that is posted to every contestant.</summary>
    public byte[] RequestBody { get; }

    /// <summary>The whole response body, for the endpoint that only sends bytes and for the check that all send the same.</summary>
    public Func<DataSet, byte[]> Serialise { get; }

    /// <summary>Reads the objects, makes the answer and writes it.</summary>
    public Func<DataSet, HttpResponse, Task> Answer { get; }

    public static Scenario Of<T>(string name, string query, JsonTypeInfo<Answer<T>> json, Func<DataSet, T> answer, int objects = 0) => new(
        name,
        query,
        objects,
        data => JsonSerializer.SerializeToUtf8Bytes(new Answer<T>(answer(data)), json),
        (data, response) => response.WriteAsJsonAsync(new Answer<T>(answer(data)), json));
}
