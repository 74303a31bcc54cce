using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Partnership.Graph.Engine.Execution.Levels;

/// <summary>Reads the items of a list into rows.</summary>
internal abstract class ListReader
{
    /// <summary>Adds the items in order.</summary>
    public abstract void AddTo(Rows rows, object list);
}

/// <summary>Reads lists whose items are declared as <typeparamref name="T"/>; arrays and lists are copied as a block.</summary>
internal sealed class ListReader<T> : ListReader
{
    public override void AddTo(Rows rows, object list)
    {
        switch (list)
        {
            case T[] array when !typeof(T).IsValueType:
                rows.Add(AsObjects(array));
                break;
            case List<T> items when !typeof(T).IsValueType:
                rows.Add(AsObjects(CollectionsMarshal.AsSpan(items)));
                break;
            case IReadOnlyList<T> items:
                rows.Reserve(items.Count);
                for (var i = 0; i < items.Count; i++)
                    rows.Add(items[i]);
                break;
            default:
                foreach (var item in (IEnumerable<T>)list)
                    rows.Add(item);
                break;
        }
    }

    private static ReadOnlySpan<object?> AsObjects(ReadOnlySpan<T> items) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, object?>(ref MemoryMarshal.GetReference(items)), items.Length);
}
