using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Partnership.Graph.Reminders.Tests.Transports.Notify;

/// <summary>
/// GOV.UK Notify as its documentation describes it: checks the token, takes emails, can be asked for them by reference. It
/// can be told to refuse, and to take an email and lose the answer.
/// </summary>
internal sealed class FakeNotify(TimeProvider clock) : HttpMessageHandler
{
    public const string Service = "26785a09-ab16-4eb0-8407-a37497a57506";
    public const string Secret = "3d844edf-8d35-48ac-975b-e847b4f122b0";

    public List<JsonObject> Emails { get; } = [];

    public List<HttpRequestMessage> Requests { get; } = [];

    /// <summary>Its answer to an email instead of taking it; the number counts from 1.</summary>
    public Func<int, HttpResponseMessage?> Refusal { get; set; } = _ => null;

    /// <summary>What happens to the answer after an email was taken; the number counts from 1.</summary>
    public Func<int, CancellationToken, Task> AfterTaking { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Its answer to a question instead of the truth.</summary>
    public Func<HttpResponseMessage?> LookUp { get; set; } = () => null;

    private int Posts { get; set; }

    public static HttpResponseMessage Error(HttpStatusCode status, string error, string message) => Json(status, new JsonObject
    {
        ["status_code"] = (int)status,
        ["errors"] = new JsonArray(new JsonObject { ["error"] = error, ["message"] = message }),
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        Requests.Add(request);
        if (TokenProblem(request.Headers.Authorization?.Parameter ?? "") is { } problem) return Error(HttpStatusCode.Forbidden, "AuthError", problem);

        return (request.Method.Method, request.RequestUri!.AbsolutePath) switch
        {
            ("POST", "/v2/notifications/email") => await TakeAsync(request, ct),
            ("GET", "/v2/notifications") => LookUp() ?? Find(request.RequestUri),
            _ => Error(HttpStatusCode.NotFound, "NoResultFound", "No result found"),
        };
    }

    private async Task<HttpResponseMessage> TakeAsync(HttpRequestMessage request, CancellationToken ct)
    {
        Posts++;
        if (Refusal(Posts) is { } refusal) return refusal;

        var email = JsonNode.Parse(await request.Content!.ReadAsStringAsync(ct))!.AsObject();
        var id = new Guid(Posts, 0, 0, new byte[8]).ToString();
        email["id"] = id;
        email["status"] = "sending";
        Emails.Add(email);
        await AfterTaking(Posts, ct);
        return Json(HttpStatusCode.Created, new JsonObject { ["id"] = id, ["reference"] = email["reference"]!.DeepClone() });
    }

    private HttpResponseMessage Find(Uri uri)
    {
        var reference = Uri.UnescapeDataString(uri.Query.Split("reference=")[1]);
        return Json(HttpStatusCode.OK, new JsonObject
        {
            ["notifications"] = new JsonArray([.. Emails.Where(email => (string?)email["reference"] == reference).Select(email => email.DeepClone())]),
            ["links"] = new JsonObject(),
        });
    }

    private string? TokenProblem(string token)
    {
        if (token.Split('.') is not [var header, var payload, var signature]) return "Invalid token: not a JWT";

        var expected = HMACSHA256.HashData(Encoding.ASCII.GetBytes(Secret), Encoding.ASCII.GetBytes($"{header}.{payload}"));
        if (!Decode(signature).SequenceEqual(expected)) return "Invalid token: signature, api token not found";
        if ((string?)JsonNode.Parse(Decode(header))!["alg"] != "HS256") return "Invalid token: algorithm used is not HS256";

        var claims = JsonNode.Parse(Decode(payload))!;
        if ((string?)claims["iss"] != Service) return "Invalid token: service not found";
        var age = clock.GetUtcNow().ToUnixTimeSeconds() - (long)claims["iat"]!;
        return Math.Abs(age) > 30 ? "Error: Your system clock must be accurate to within 30 seconds" : null;
    }

    private static byte[] Decode(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);

    private static HttpResponseMessage Json(HttpStatusCode status, JsonNode body) =>
        new(status) { Content = new StringContent(body.ToJsonString(JsonSerializerOptions.Default), Encoding.UTF8, "application/json") };
}
