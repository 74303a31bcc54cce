using Partnership.Graph.Api.Hosting;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Tests.Hosting;

public sealed class ApiApplicationTests
{
    [Fact]
    public void A_store_there_is_no_provider_for_is_refused_by_its_name()
    {
        var refused = Assert.Throws<ConfigurationException>(() => ApiApplication.Create(new Dictionary<string, string?> { ["Store:Provider"] = "Postgres" }));

        Assert.StartsWith("Store:Provider is 'Postgres'.", refused.Message, StringComparison.Ordinal);
    }
}
