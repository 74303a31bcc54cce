using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Tests.Stores.Orders;

/// <summary>An order that code asks a store for.</summary>
/// <param name="Where">The method that asks.</param>
/// <param name="Keys">The properties and their directions; without the id where the order leaves it to the store.</param>
internal sealed record WrittenOrder(string Where, IReadOnlyList<(string Property, bool Descending)> Keys)
{
    /// <summary>The composite index that has it as one range: the type, the keys, the id. An index is as good for its opposite.</summary>
    public string Index
    {
        get
        {
            var (_, first) = Keys[0];
            IEnumerable<(string Property, bool Descending)> all = Keys[^1].Property == nameof(Document.Id) ? Keys : [.. Keys, (nameof(Document.Id), Keys[^1].Descending)];
            return string.Join(", ", all.Select(key => $"/{JsonNamingPolicy.CamelCase.ConvertName(key.Property)}{(key.Descending == first ? "" : " descending")}").Prepend("/documentType"));
        }
    }

    /// <summary>The orders in an assembly's code: of queries, by <c>OrderBy</c> and <c>ThenBy</c>, and of pages, by <see cref="Order{T}"/>.</summary>
    /// <exception cref="InvalidOperationException">An order is of a property that is only known when the process runs.</exception>
    public static IEnumerable<WrittenOrder> In(Assembly assembly) => Instructions.MethodsOf(assembly).SelectMany(In);

    private static List<WrittenOrder> In(MethodBase method)
    {
        var name = $"{method.DeclaringType!.FullName}.{method.Name}";
        List<WrittenOrder> orders = [];
        string? property = null;
        var descending = false;
        foreach (var (code, member) in Instructions.Of(method))
        {
            if (code == OpCodes.Ldc_I4_0 || code == OpCodes.Ldc_I4_1)
                descending = code == OpCodes.Ldc_I4_1;
            // How an expression names a property of a document.
            if (code == OpCodes.Ldtoken && member is MethodInfo { Name: ['g', 'e', 't', '_', .. var read], DeclaringType: { } of } && typeof(Document).IsAssignableFrom(of))
                property = read;
            if (member is not MethodInfo called || KeyOf(called, descending) is not { } key)
                continue;
            if (property is null)
                throw new InvalidOperationException($"{name} orders by what is only known when the process runs: say here which indexes that takes.");
            if (key.Begins)
                orders.Add(new(name, [(property, key.Descending)]));
            else
                orders[^1] = orders[^1] with { Keys = [.. orders[^1].Keys, (property, key.Descending)] };
            property = null;
        }

        return orders;
    }

    private static (bool Begins, bool Descending)? KeyOf(MethodInfo called, bool lastConstant) => called switch
    {
        { Name: "By" or "ThenBy", IsGenericMethod: true, DeclaringType: { IsGenericType: true } type } when type.GetGenericTypeDefinition() == typeof(Order<>) =>
            (called.Name == "By", lastConstant),
        { Name: "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" } when called.DeclaringType == typeof(Queryable) && OfDocuments(called) =>
            (called.Name.StartsWith("Order", StringComparison.Ordinal), called.Name.EndsWith("Descending", StringComparison.Ordinal)),
        _ => null,
    };

    private static bool OfDocuments(MethodInfo called) => typeof(Document).IsAssignableFrom(called.GetGenericArguments()[0]);
}
