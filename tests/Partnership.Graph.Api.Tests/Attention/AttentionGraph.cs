using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Api.Attention;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Api.Tests.Ordering;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Api.Tests.Attention;

/// <summary>The list of what needs a coordinator in a graph that begins empty, at noon of a day.</summary>
internal sealed class AttentionGraph() : EmptyGraph(Now)
{
    public static DateTimeOffset Now { get; } = new(Sample.Day, new TimeOnly(12, 0), TimeSpan.Zero);

    public Task<Connection<AttentionItem>> PageAsync(AttentionArguments arguments) =>
        InScopeAsync(services => services.GetRequiredService<AttentionList>().PageAsync(arguments, FieldSelection.None, Cancellation).AsTask());
}
