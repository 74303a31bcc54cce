using System.Net;
using System.Text.Json.Nodes;
using Partnership.Graph.CosmosEmulator.Sql;

namespace Partnership.Graph.CosmosEmulator;

/// <summary>What is done to one item, alone or within a transactional batch.</summary>
internal sealed record ItemOperation
{
    // OperationType of the wire.
    public const int Create = 0, Patch = 1, Read = 2, Delete = 4, Replace = 5, Upsert = 20;

    private const int LargestItem = 2 * 1024 * 1024;

    public required int Kind { get; init; }

    public string? Id { get; init; }

    public string? Body { get; init; }

    public string? IfMatch { get; init; }

    /// <summary>Carries it out within a step.</summary>
    public OperationResult Run(EmulatedContainer.Step step)
    {
        if (Kind is Create or Upsert or Replace && Body!.Length > LargestItem)
            return new(HttpStatusCode.RequestEntityTooLarge, null, 1);
        var body = Kind is Create or Upsert or Replace ? JsonNode.Parse(Body!)!.AsObject() : null;
        var id = Id ?? (string)body!["id"]!;
        var present = step.Find(id);
        if (body is not null && (string?)body["aggregateId"] != step.PartitionKey)
            return new(HttpStatusCode.BadRequest, null, 1);
        if (IfMatch is not null && present is not null && IfMatch != (string?)present["_etag"])
            return new(HttpStatusCode.PreconditionFailed, null, Charge.Read(present));
        switch (Kind)
        {
            case Create when present is not null:
                return new(HttpStatusCode.Conflict, null, Charge.Read(present));
            case Create:
                return new(HttpStatusCode.Created, step.Put(body!), Charge.Write(body!));
            // Without the item, an upsert with a condition is a create.
            case Upsert:
                return new(present is null ? HttpStatusCode.Created : HttpStatusCode.OK, step.Put(body!), Charge.Write(body!));
            case var _ when present is null:
                return new(HttpStatusCode.NotFound, null, 1);
            case Replace:
                return new(HttpStatusCode.OK, step.Put(body!), Charge.Write(body!));
            case Patch:
                return Patched(step, present);
            case Delete:
                step.Remove(id);
                return new(HttpStatusCode.NoContent, null, Charge.Write(present));
            case Read:
                return new(HttpStatusCode.OK, present, Charge.Read(present));
            default:
                return new(HttpStatusCode.BadRequest, null, 1);
        }
    }

    private OperationResult Patched(EmulatedContainer.Step step, JsonObject present)
    {
        var patched = present.DeepClone().AsObject();
        foreach (var operation in JsonNode.Parse(Body!)!["operations"]!.AsArray())
        {
            var name = ((string)operation!["path"]!).TrimStart('/');
            switch ((string?)operation["op"])
            {
                case "set" or "replace" or "add":
                    patched[name] = operation["value"]?.DeepClone();
                    break;
                case "incr":
                    patched[name] = (double)patched[name]! + (double)operation["value"]!;
                    break;
                default:
                    throw new SqlException($"The patch operation '{operation["op"]}' is not emulated.");
            }
        }

        return new(HttpStatusCode.OK, step.Put(patched), Charge.Write(patched));
    }
}

/// <summary>How an operation ended, and what it is charged.</summary>
internal sealed record OperationResult(HttpStatusCode Status, JsonObject? Item, double Charge)
{
    public bool Succeeded => (int)Status is >= 200 and < 300;
}
