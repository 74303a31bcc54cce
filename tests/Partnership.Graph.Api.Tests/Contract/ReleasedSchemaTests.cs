using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.SchemaDiff;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Api.Tests.Contract;

public sealed class ReleasedSchemaTests
{
    [Fact]
    public void A_change_that_breaks_clients_is_named_in_the_changelog()
    {
        var released = SchemaBuilder.Build(new Source(File.ReadAllBytes(Path.Combine(SchemaFiles.Folder, SchemaFiles.Released)), SchemaFiles.Released));
        var changelog = File.ReadAllText(Path.Combine(SchemaFiles.Folder, "CHANGELOG.md"));

        var breaking = SchemaComparison.Compare(released.Schema!, SchemaFiles.Build().Schema!)
            .Where(change => change.Criticality == ChangeCriticality.Breaking);

        Assert.Empty(breaking.Where(change => !changelog.Contains($"`{change.Path}`", StringComparison.Ordinal)).Select(change => change.Message));
    }
}
