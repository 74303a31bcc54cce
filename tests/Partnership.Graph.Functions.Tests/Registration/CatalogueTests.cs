using Partnership.Graph.Functions.Local;
using Partnership.Graph.Functions.Registration;

namespace Partnership.Graph.Functions.Tests.Registration;

/// <summary>The app's own files say what its code says.</summary>
public sealed class CatalogueTests
{
    private static readonly string App = Repository.Folder("functions/Partnership.Graph.Functions");

    [Fact]
    public void Every_function_is_told_to_the_host_as_the_code_has_it()
    {
        var problems = new List<string>();

        var files = FunctionFile.ReadAll(App, problems);

        Assert.Empty(problems);
        Assert.Empty(Drift.Find(FunctionCatalogue.All, files));
    }

    [Fact]
    public void The_host_is_told_which_executable_to_start() =>
        Assert.Equal(typeof(FunctionCatalogue).Assembly.GetName().Name, HostFile.Read(App).Executable);

    [Fact]
    public void Every_queue_that_is_written_to_has_a_function_that_reads_it_and_one_for_what_fails()
    {
        var bindings = FunctionFile.ReadAll(App, []).SelectMany(function => function.Bindings).ToList();
        var written = bindings.Where(binding => binding.IsOutput).Select(binding => binding.QueueName).OfType<string>();
        var read = bindings.Where(binding => binding.Type == "queueTrigger").Select(binding => binding.QueueName!).ToHashSet();

        Assert.All(written, queue =>
        {
            Assert.Contains(queue, read);
            Assert.Contains($"{queue}-poison", read);
        });
    }
}
