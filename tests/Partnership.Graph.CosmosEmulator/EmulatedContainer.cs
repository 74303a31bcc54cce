using System.Globalization;
using System.Text.Json.Nodes;

namespace Partnership.Graph.CosmosEmulator;

/// <summary>
/// One container: its items in physical partitions, each with a sequence of its own (the LSN). All changes of one request
/// are one step of it, so that a transactional batch is seen whole or not at all.
/// </summary>
internal sealed class EmulatedContainer(string id, JsonObject properties, int partitions, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string PartitionKey, string Id), EmulatedItem> _items = [];
    private readonly Dictionary<(int Range, string Type), Dictionary<string, EmulatedItem>> _byType = [];
    private readonly SortedDictionary<long, List<EmulatedItem>>[] _feeds = [.. Enumerable.Range(0, partitions).Select(_ => new SortedDictionary<long, List<EmulatedItem>>())];
    private readonly HashSet<EmulatedItem> _mortal = new(ReferenceEqualityComparer.Instance);
    private readonly long[] _lsn = new long[partitions];
    private long _etags;

    public string Id => id;

    public string Rid { get; } = Convert.ToBase64String([1, 2, 3, 4, 128, 0, 0, (byte)id.Length]);

    public JsonObject Properties => properties;

    public int Partitions => partitions;

    /// <summary>Where the hash range of a physical partition begins; after the last one, where all end.</summary>
    public string Bound(int range) =>
        range == 0 ? "" : range == partitions ? "FF" : (range * 256 / partitions).ToString("X2", CultureInfo.InvariantCulture);

    public int RangeOf(string partitionKey) => (int)(partitionKey.Aggregate(2_166_136_261u, (hash, c) => (hash ^ c) * 16_777_619u) % (uint)partitions);

    public long LsnOf(int range)
    {
        lock (_gate)
            return _lsn[range];
    }

    /// <summary>A container of its own with the same items.</summary>
    public EmulatedContainer Copy()
    {
        var copy = new EmulatedContainer(id, properties, partitions, clock) { _etags = _etags };
        lock (_gate)
        {
            foreach (var (key, item) in _items)
                copy._items[key] = item;
            foreach (var (key, items) in _byType)
                copy._byType[key] = new(items);
            for (var range = 0; range < partitions; range++)
            {
                foreach (var (lsn, items) in _feeds[range])
                    copy._feeds[range][lsn] = [.. items];
                copy._lsn[range] = _lsn[range];
            }

            copy._mortal.UnionWith(_mortal);
        }

        return copy;
    }

    /// <summary>Does something to the items of one partition key as one step; nothing of it stays where it says so.</summary>
    public T Write<T>(string partitionKey, Func<Step, (T Answer, bool Keep)> steps)
    {
        lock (_gate)
        {
            var step = new Step(this, partitionKey);
            var (answer, keep) = steps(step);
            if (keep)
                Apply(step);
            return answer;
        }
    }

    /// <summary>The items of a physical partition, or of one partition key, that may fulfil a condition on the type.</summary>
    public List<EmulatedItem> Read(int? range, string? partitionKey, string? type)
    {
        lock (_gate)
        {
            Forget();
            IEnumerable<EmulatedItem> found = partitionKey is not null
                ? Of(RangeOf(partitionKey), type).Where(item => item.PartitionKey == partitionKey)
                : Enumerable.Range(0, partitions).Where(each => range is null || each == range).SelectMany(each => Of(each, type));
            return [.. found.Where(item => type is null || item.Type == type)];
        }
    }

    /// <summary>The latest version of what was written in a physical partition after an LSN, in the order of writing.</summary>
    public List<EmulatedItem> Feed(int range, long after, int limit)
    {
        lock (_gate)
        {
            List<EmulatedItem> found = [];
            foreach (var (lsn, items) in _feeds[range])
            {
                if (lsn <= after)
                    continue;
                if (found.Count >= limit)
                    break;
                found.AddRange(items.Where(item => _items.TryGetValue((item.PartitionKey, item.Id), out var latest) && latest == item));
            }

            return found;
        }
    }

    private IEnumerable<EmulatedItem> Of(int range, string? type) => type is not null
        ? _byType.TryGetValue((range, type), out var ofType) ? ofType.Values : []
        : _byType.Where(each => each.Key.Range == range).SelectMany(each => each.Value.Values);

    private void Apply(Step step)
    {
        if (step.Changes.Count == 0)
            return;
        var range = RangeOf(step.PartitionKey);
        var lsn = ++_lsn[range];
        foreach (var (itemId, json) in step.Changes)
        {
            if (_items.Remove((step.PartitionKey, itemId), out var before))
            {
                _byType[(range, before.Type)].Remove($"{before.PartitionKey}|{itemId}");
                _mortal.Remove(before);
            }

            if (json is null)
                continue;
            json["_lsn"] = lsn;
            json["_ts"] = clock.GetUtcNow().ToUnixTimeSeconds();
            var item = new EmulatedItem(step.PartitionKey, itemId, (string)json["_etag"]!, lsn, range, json);
            _items[(step.PartitionKey, itemId)] = item;
            if (!_byType.TryGetValue((range, item.Type), out var ofType))
                _byType[(range, item.Type)] = ofType = [];
            ofType[$"{step.PartitionKey}|{itemId}"] = item;
            if (item.TimeToLive is not null)
                _mortal.Add(item);
            if (!_feeds[range].TryGetValue(lsn, out var atOnce))
                _feeds[range][lsn] = atOnce = [];
            atOnce.Add(item);
        }
    }

    // Items go by themselves once their time is over, where the container says that they may.
    private void Forget()
    {
        if (properties["defaultTtl"] is null || _mortal.Count == 0)
            return;
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        foreach (var item in _mortal.Where(item => item.Value["_ts"] is double at && at + item.TimeToLive <= now).ToList())
        {
            _mortal.Remove(item);
            _items.Remove((item.PartitionKey, item.Id));
            _byType[(item.Range, item.Type)].Remove($"{item.PartitionKey}|{item.Id}");
        }
    }

    /// <summary>What one request does to one partition key.</summary>
    internal sealed class Step(EmulatedContainer container, string partitionKey)
    {
        public string PartitionKey => partitionKey;

        /// <summary>The items as they will be; <c>null</c> for those that go.</summary>
        public Dictionary<string, JsonObject?> Changes { get; } = [];

        /// <summary>The item as it is now, earlier operations of the step included.</summary>
        public JsonObject? Find(string itemId) =>
            Changes.TryGetValue(itemId, out var changed) ? changed
            : container._items.TryGetValue((partitionKey, itemId), out var item) ? item.Json : null;

        public JsonObject Put(JsonObject json)
        {
            var number = ++container._etags;
            json["_rid"] = Convert.ToBase64String(BitConverter.GetBytes(number));
            json["_self"] = $"dbs/x/colls/y/docs/{json["_rid"]}/";
            json["_etag"] = $"\"{number:x8}-0000-0d00-0000-000000000000\"";
            json["_attachments"] = "attachments/";
            Changes[(string)json["id"]!] = json;
            return json;
        }

        public void Remove(string itemId) => Changes[itemId] = null;
    }
}
