using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Partnership.Graph.Benchmarks.Data;
using Partnership.Graph.Benchmarks.Scenarios;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Benchmarks.Contestants;

/// <summary>
/// The comparison's endpoint by somebody who is after every microsecond: no records for the response, names encoded
/// beforehand, a JSON writer straight onto the response's buffers.
/// </summary>
internal sealed class HandTuned() : Contestant("hand-tuned", "hand-tuned, in memory")
{
    private static readonly JsonEncodedText DataProperty = JsonEncodedText.Encode("data");
    private static readonly JsonEncodedText SchoolTrustsProperty = JsonEncodedText.Encode("schoolTrusts");
    private static readonly JsonEncodedText UidProperty = JsonEncodedText.Encode("uid");
    private static readonly JsonEncodedText NameProperty = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText SchoolsProperty = JsonEncodedText.Encode("schools");
    private static readonly JsonEncodedText UrnProperty = JsonEncodedText.Encode("urn");
    private static readonly JsonEncodedText PhaseProperty = JsonEncodedText.Encode("phase");
    private static readonly JsonEncodedText ProgrammesProperty = JsonEncodedText.Encode("programmes");
    private static readonly JsonEncodedText AreaProperty = JsonEncodedText.Encode("area");

    public override void Map(WebApplication app, ContestantOptions options)
    {
        var data = new DataSet();
        app.MapPost("/graphql", async context =>
        {
            context.Response.ContentType = "application/json";
            await using (var json = new Utf8JsonWriter(context.Response.BodyWriter, new JsonWriterOptions { SkipValidation = true }))
                Write(json, data);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        });
    }

    private static void Write(Utf8JsonWriter json, DataSet data)
    {
        json.WriteStartObject();
        json.WriteStartObject(DataProperty);
        json.WriteStartArray(SchoolTrustsProperty);
        foreach (var trust in data.SchoolTrusts)
        {
            json.WriteStartObject();
            json.WriteString(UidProperty, trust.Uid);
            json.WriteString(NameProperty, trust.Name);
            json.WriteStartArray(SchoolsProperty);
            foreach (var school in trust.Schools)
            {
                if (school.Status is OrganisationStatus.Open)
                    Write(json, school);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Data.School school)
    {
        json.WriteStartObject();
        json.WriteNumber(UrnProperty, school.Urn);
        json.WriteString(NameProperty, school.Name);
        json.WriteString(PhaseProperty, school.Phase.Name());
        json.WriteStartArray(ProgrammesProperty);
        foreach (var programme in school.Programmes)
        {
            json.WriteStartObject();
            json.WriteString(NameProperty, programme.Name);
            json.WriteString(AreaProperty, programme.Area.Name());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
