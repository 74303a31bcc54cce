using System.Reflection;
using System.Text.Json.Nodes;
using Partnership.Graph.Api.Ordering;
using Partnership.Graph.Api.Tests.Stores.Orders;
using Partnership.Graph.Cosmos;
using Partnership.Graph.Domain;
using Partnership.Graph.Imports;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Api.Tests.Stores;

/// <summary>
/// The container on Cosmos DB has the composite index of every order that is asked for, found in the compiled code and in the inputs
/// of the contract. That infra/ makes the same container, ContainerAgreementTests holds.
/// </summary>
public sealed class ContainerIndexTests
{
    private static readonly Assembly[] Product = [typeof(ChosenOrder).Assembly, typeof(ReminderWorker).Assembly, typeof(RegisterImporter).Assembly, typeof(Document).Assembly];

    private static readonly JsonNode Policy = JsonNode.Parse(CosmosStore.ContainerDefinition())!["indexingPolicy"]!;

    private static List<string> Indexes { get; } =
        [.. Policy["compositeIndexes"]!.AsArray().Select(index => string.Join(", ", index!.AsArray().Select(path => $"{path!["path"]}{((string?)path["order"] == "descending" ? " descending" : "")}")))];

    private static List<WrittenOrder> InCode { get; } = [.. Product.SelectMany(WrittenOrder.In)];

    private static List<WrittenOrder> Chosen { get; } =
    [
        .. from input in typeof(DocumentSort).Assembly.GetTypes()
           where input.IsSubclassOf(typeof(DocumentSort))
           from field in input.GetProperties()
           select new WrittenOrder(input.Name, [(field.Name == nameof(NamedDocument.Name) ? nameof(NamedDocument.NormalisedName) : field.Name, false)]),
    ];

    [Fact]
    public void Every_order_in_code_has_its_index() =>
        Assert.Empty(InCode.Where(order => !Indexes.Contains(order.Index)).Select(order => $"{order.Where} needs ({order.Index})"));

    [Fact]
    public void Every_field_that_a_client_may_order_by_has_its_index() =>
        Assert.Empty(Chosen.Where(order => !Indexes.Contains(order.Index)).Select(order => $"{order.Where} needs ({order.Index})"));

    // Of several fields the first is read from the index of its own, which every path has that is not excluded.
    [Fact]
    public void No_field_that_a_client_may_order_by_is_excluded_from_the_index()
    {
        var excluded = Policy["excludedPaths"]!.AsArray().Select(path => ((string)path!["path"]!).Split('/')[1]).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Chosen, order => excluded.Contains(order.Index.Split(", ")[1][1..]));
    }

    [Fact]
    public void No_index_is_kept_that_no_order_needs() =>
        Assert.Empty(Indexes.Except(InCode.Concat(Chosen).Select(order => order.Index)));

    // What the reading of compiled code has to find, so that it cannot come to find nothing.
    [Theory]
    [InlineData("Partnership.Graph.Api.Paging.Orders..cctor", "/documentType, /number, /id")]
    [InlineData("Partnership.Graph.Domain.Audit.AuditVerification..cctor", "/documentType, /aggregateId, /number, /id")]
    [InlineData("Partnership.Graph.Api.Attention.Sources.OpenNotices..cctor", "/documentType, /on, /id")]
    [InlineData("Partnership.Graph.Reminders.Pipeline.ClaimStep", "/documentType, /nextAt, /id")]
    [InlineData("Partnership.Graph.Api.Loaders.MembershipsOfSchool", "/documentType, /from, /id")]
    public void Orders_of_lists_loaders_attention_and_reminders_are_found(string where, string index) =>
        Assert.Contains(InCode, order => order.Where.StartsWith(where, StringComparison.Ordinal) && order.Index == index);

    [Fact]
    public void An_order_of_several_directions_needs_an_index_of_these_directions()
    {
        Assert.Equal("/documentType, /dueOn, /title descending, /id descending", new WrittenOrder("", [("DueOn", false), ("Title", true)]).Index);
        Assert.Equal("/documentType, /dueOn, /title descending, /id descending", new WrittenOrder("", [("DueOn", true), ("Title", false)]).Index);
        Assert.Equal("/documentType, /number, /id", new WrittenOrder("", [("Number", true)]).Index);
    }
}
