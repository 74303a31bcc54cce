using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Resolvers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution.Binding;

namespace Partnership.Graph.Api.Tests.Contract;

public sealed class BindingTests
{
    [Fact]
    public void Every_field_of_the_contract_has_code_that_fits_it()
    {
        var services = new ServiceCollection().AddGraphLoaders().AddMutations().AddSingleton(AccessRules.LocalAdministrator).AddSingleton<IGraphStore>(_ => throw new InvalidOperationException());
        var known = services.BuildServiceProvider().GetRequiredService<IServiceProviderIsService>();

        var binding = new ExecutableSchemaBuilder(SchemaFiles.Build().Schema!).BindPartnershipGraph().CheckServices(known.IsService).Build();

        Assert.Empty(binding.Problems);
    }
}
