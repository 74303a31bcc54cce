using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Documents;

/// <summary>
/// A document as an item of the container: its properties in the contract's spelling, and the name of its type as
/// <c>documentType</c>. What has no value is written as null, so that everything that is ordered by is there. What a document
/// computes is written where it has a setter, to be asked for, and never read back.
/// </summary>
internal static class DocumentJson
{
    internal const string TypeProperty = "documentType";

    /// <summary>After how many seconds an item goes by itself; the service's own name for it.</summary>
    internal const string TimeToLive = "ttl";

    internal static JsonSerializerOptions Options { get; } = new(ContractJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = null,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Shape } },
        Converters = { new Instants() },
    };

    /// <summary>The name a property has in items.</summary>
    internal static string NameOf(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <summary>A value as it stands in items, for a parameter of a query.</summary>
    internal static JsonElement ValueOf(object? value, Type type) => JsonSerializer.SerializeToElement(value, type, Options);

    /// <summary>The document in an item.</summary>
    internal static Document Read(JsonElement item)
    {
        var name = NodeId.Parse(item.GetProperty("id").GetString()!, null).TypeName;
        return DocumentTypes.TryFind(name, out var type)
            ? (Document)item.Deserialize(type, Options)!
            : throw new InvalidOperationException($"The item {item.GetProperty("id")} names no type of document.");
    }

    private static void Shape(JsonTypeInfo info)
    {
        if (!info.Type.IsSubclassOf(typeof(Document)))
            return;
        foreach (var property in info.Properties.ToList())
        {
            // An operation may read only some fields of a document.
            property.IsRequired = false;
            if (property.AttributeProvider is PropertyInfo { DeclaringType: { } declaring } declared && declaring.GetProperty(declared.Name)!.SetMethod is null)
                info.Properties.Remove(property);
        }

        Add<string>(info, TypeProperty, static document => document.GetType().Name);
        if (info.Type.IsSubclassOf(typeof(NamedDocument)))
            Add<IReadOnlyList<string>>(info, SearchTerms.Property, static document => SearchTerms.OfName(((NamedDocument)document).Name));
        if (info.Type == typeof(CommandReceipt))
            Add<int>(info, TimeToLive, static _ => (int)CommandReceipt.Kept.TotalSeconds);
    }

    private static void Add<T>(JsonTypeInfo info, string name, Func<object, object?> get)
    {
        var property = info.CreateJsonPropertyInfo(typeof(T), name);
        property.Get = get;
        info.Properties.Add(property);
    }

    // In UTC at full precision, so that the texts sort as the instants do.
    private sealed class Instants : JsonConverter<DateTimeOffset>
    {
        private const string Format = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DateTimeOffset.ParseExact(reader.GetString()!, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));
    }
}
