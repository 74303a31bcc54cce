using System.Text;
using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Cosmos.Serialization.HybridRow;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.IO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Layouts;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.RecordIO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Schemas;

namespace Partnership.Graph.CosmosEmulator;

/// <summary>
/// A transactional batch on the wire: records of HybridRow, in the layouts that the SDK carries in itself
/// (HybridRowBatchSchemas.json in Microsoft.Azure.Cosmos.Client).
/// </summary>
internal static class BatchWire
{
    private static readonly Namespace Schemas = ReadSchemas();
    private static readonly LayoutResolverNamespace Layouts = new(Schemas);

    public static async Task<IReadOnlyList<ItemOperation>> ReadAsync(Stream body)
    {
        List<ItemOperation> operations = [];
        var result = await body.ReadRecordIOAsync(
            (ReadOnlyMemory<byte> record) =>
            {
                operations.Add(Read(record));
                return Result.Success;
            },
            null,
            new MemorySpanResizer<byte>(64 * 1024));
        return result == Result.Success ? operations : throw new InvalidDataException($"The batch is no HybridRow: {result}.");
    }

    public static async Task<byte[]> WriteAsync(IReadOnlyList<OperationResult> results)
    {
        using var body = new MemoryStream();
        var resizer = new MemorySpanResizer<byte>(64 * 1024);
        ReadOnlyMemory<byte> Produced(long index) => index < results.Count ? Write(results[(int)index]) : ReadOnlyMemory<byte>.Empty;
        var written = await body.WriteRecordIOAsync(
            new Segment { Comment = "BatchResults" },
            (long index, out ReadOnlyMemory<byte> record) =>
            {
                record = Produced(index);
                return Result.Success;
            },
            resizer);
        return written == Result.Success ? body.ToArray() : throw new InvalidDataException($"The results make no HybridRow: {written}.");
    }

    private static ItemOperation Read(ReadOnlyMemory<byte> record)
    {
        var row = new RowBuffer(record.Length);
        if (!row.ReadFrom(record.Span, HybridRowVersion.V1, Layouts))
            throw new InvalidDataException("An operation of the batch is no HybridRow.");
        var reader = new RowReader(ref row);
        int kind = -1;
        string? id = null, body = null, ifMatch = null;
        while (reader.Read())
        {
            switch ((string)reader.Path)
            {
                case "operationType": reader.ReadInt32(out kind); break;
                case "id": reader.ReadString(out id); break;
                case "ifMatch": reader.ReadString(out ifMatch); break;
                case "resourceBody":
                    reader.ReadBinary(out byte[] bytes);
                    body = Encoding.UTF8.GetString(bytes);
                    break;
                default: break;
            }
        }

        return new() { Kind = kind, Id = id, Body = body, IfMatch = ifMatch };
    }

    private static ReadOnlyMemory<byte> Write(OperationResult operation)
    {
        var row = new RowBuffer(64 * 1024);
        row.InitLayout(HybridRowVersion.V1, Layouts.Resolve(Schemas.Schemas.Find(schema => schema.Name == "BatchResult")!.SchemaId), Layouts);
        var result = RowWriter.WriteBuffer(ref row, operation, static (ref RowWriter writer, TypeArgument _, OperationResult each) =>
        {
            writer.WriteInt32("statusCode", (int)each.Status);
            writer.WriteInt32("subStatusCode", 0);
            if (each.Item is { } item)
            {
                writer.WriteString("eTag", (string)item["_etag"]!);
                writer.WriteBinary("resourceBody", Encoding.UTF8.GetBytes(item.ToJsonString()));
            }

            return writer.WriteFloat64("requestCharge", each.Charge);
        });
        return result == Result.Success ? row.ToArray() : throw new InvalidDataException($"A result makes no HybridRow: {result}.");
    }

    private static Namespace ReadSchemas()
    {
        using var schemas = typeof(CosmosClient).Assembly.GetManifestResourceStream("Microsoft.Azure.Cosmos.Batch.HybridRowBatchSchemas.json")!;
        using var text = new StreamReader(schemas);
        return Namespace.Parse(text.ReadToEnd());
    }
}
