using System.Runtime.InteropServices;
using Partnership.Graph.Engine.Execution.Writing;

namespace Partnership.Graph.Engine.Execution.Leaves;

/// <summary>3.11 A list of leaves. An item that fails is null, or makes the whole list fail where items are non-null.</summary>
internal sealed class ListFormat<TList, TItem>(LeafFormat<TItem> format, bool itemsAreNonNull) : LeafFormat<TList>
    where TList : IEnumerable<TItem>?
{
    public override Written Write(TList value, JsonBuffer json, FieldErrors errors)
    {
        if (value is null)
            return Written.Null;

        errors.EnterList();
        json.WriteByte((byte)'[');
        var written = (IEnumerable<TItem>)value switch
        {
            TItem[] array => WriteAll(array, json, errors),
            List<TItem> list => WriteAll(CollectionsMarshal.AsSpan(list), json, errors),
            var items => WriteAll(items, json, errors),
        };
        json.WriteByte((byte)']');
        errors.Leave();
        return written;
    }

    private Written WriteAll(ReadOnlySpan<TItem> items, JsonBuffer json, FieldErrors errors)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryWrite(items[i], i, json, errors))
                return Written.Failed;
        }

        return Written.Value;
    }

    private Written WriteAll(IEnumerable<TItem> items, JsonBuffer json, FieldErrors errors)
    {
        var index = 0;
        foreach (var item in items)
        {
            if (!TryWrite(item, index++, json, errors))
                return Written.Failed;
        }

        return Written.Value;
    }

    private bool TryWrite(TItem item, int index, JsonBuffer json, FieldErrors errors)
    {
        if (index > 0)
            json.WriteByte((byte)',');
        errors.At(index);
        var start = json.Position;
        Written written;
        try
        {
            written = format.Write(item, json, errors);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or ResponseTooLargeException))
        {
            errors.Report(failure);
            written = Written.Failed;
        }

        if (written is Written.Value)
            return true;
        if (itemsAreNonNull)
        {
            if (written is Written.Null)
                errors.ReportNull();
            return false;
        }

        json.Rewind(start);
        json.WriteNull();
        return true;
    }
}
