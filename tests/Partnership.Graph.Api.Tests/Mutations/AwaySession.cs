using System.Reflection;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Tests.Mutations;

/// <summary>A session of a store that is away: whatever is read, there is no answer.</summary>
public class AwaySession : DispatchProxy
{
    internal static IStoreSession Open() => Create<IStoreSession, AwaySession>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        nameof(IStoreSession.DisposeAsync) => default(ValueTask),
        "get_" + nameof(IStoreSession.QueryCount) => 0,
        nameof(IStoreSession.Query) => typeof(StoreQuery).GetMethod(nameof(StoreQuery.Of))!.MakeGenericMethod(targetMethod.GetGenericArguments()).Invoke(null, null),
        _ => throw new StoreUnavailableException("The store is away."),
    };
}
