using System.Text.Json.Serialization;

namespace Partnership.Graph.Benchmarks.Scenarios;

/// <summary>The response of a hand-written endpoint, in the shape GraphQL gives it.</summary>
internal sealed record Answer<T>(T Data);

internal sealed record TrustsAnswer(IReadOnlyList<TrustDto> SchoolTrusts);

internal sealed record TrustDto(string Uid, string Name, IReadOnlyList<TrustSchoolDto> Schools);

internal sealed record TrustSchoolDto(int Urn, string Name, string Phase, IReadOnlyList<ProgrammeDto> Programmes);

internal sealed record ProgrammeDto(string Name, string Area);

internal sealed record WideAnswer(IReadOnlyList<SchoolDto> Schools);

internal sealed record SchoolDto(
    int Urn, string Name, string Phase, string Status, string Postcode, string Town, int Pupils, int Capacity, int Easting, int Northing);

internal sealed record DeepAnswer(UnitDto Deep);

internal sealed record UnitDto(
    string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<UnitDto>? Parts);

internal sealed record SmallAnswer(SmallSchoolDto School);

internal sealed record SmallSchoolDto(int Urn, string Name, string Phase, string Status, string Postcode);

/// <summary>The source-generated serialisation of the hand-written endpoints.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Answer<TrustsAnswer>))]
[JsonSerializable(typeof(Answer<WideAnswer>))]
[JsonSerializable(typeof(Answer<DeepAnswer>))]
[JsonSerializable(typeof(Answer<SmallAnswer>))]
internal sealed partial class AnswersJson : JsonSerializerContext;
