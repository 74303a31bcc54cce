using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Partnership.Graph.Api.Tests.Contract;
using Partnership.Graph.Benchmarks.National;
using Partnership.Graph.Benchmarks.National.Questions;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Tests.National;

/// <summary>What the benchmarks measure at national size, at its smallest: that it is the same each time, and right.</summary>
public sealed class NationalGraphTests
{
    private static readonly NationalSize Tiny = new(NationalSize.SmallestScale);

    public static TheoryData<string> Questions => [.. AllQuestions.List.Select(question => question.Name)];

    [Fact]
    public void The_same_size_gives_the_same_documents_in_the_same_order() => Assert.Equal(Fingerprint(), Fingerprint());

    [Fact]
    public void A_country_has_as_many_of_everything_as_it_should()
    {
        var whole = new NationalSize(1);

        Assert.Equal((52_000, 10_000, 250, 5_000), (whole.Schools, whole.Groups, whole.NhsTrusts + whole.Boards, whole.Partnerships));
        Assert.Equal(50_000, whole.Partnerships * whole.ProgrammesOfPartnership);
        Assert.Equal(500_000, whole.Partnerships * whole.ProgrammesOfPartnership * whole.EventsOfProgramme);
        Assert.Equal(2_000_000, whole.Partnerships * whole.ProgrammesOfPartnership * whole.EventsOfProgramme * whole.HeadCountsOfEvent);
    }

    [Fact]
    public void The_smallest_part_has_what_its_size_says()
    {
        List<Document> documents = [.. new NationalGraph(Tiny).Commits().SelectMany(commit => commit.Upserts)];

        Assert.Equal(Tiny.Schools, documents.OfType<School>().Count());
        Assert.Equal(Tiny.Partnerships * Tiny.ProgrammesOfPartnership * Tiny.EventsOfProgramme, documents.OfType<Event>().Count());
        Assert.Equal(documents.OfType<Event>().Count() * Tiny.HeadCountsOfEvent, documents.OfType<Attendance>().Count());
        Assert.Equal(documents.Count, documents.Select(document => document.Id).Distinct().Count());
        Assert.Contains(documents.OfType<Membership>(), membership => membership.HoldsOn(NationalGraph.Today));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task An_answer_is_byte_for_byte_the_one_by_hand(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var file = await TinyStore.FileAsync(cancellation);
        var question = AllQuestions.List.Single(each => each.Name == name);
        await using var contest = new NationalContest(file, SchemaFiles.Folder, Tiny);
        var samples = await contest.SamplesAsync(question, 10, cancellation);

        Assert.NotEmpty(samples);
        foreach (var sample in samples)
        {
            var ours = Encoding.UTF8.GetString((await contest.OursAsync(question, sample, cancellation)).Span);
            if (question.ByHand is not null)
                Assert.Equal(Encoding.UTF8.GetString(contest.ByHand(question, sample).Span), ours);
            Assert.StartsWith("""{"data":{""", ours, StringComparison.Ordinal);
        }
    }

    private static string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var document in new NationalGraph(Tiny).Commits().SelectMany(commit => commit.Upserts))
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(document, document.GetType()));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>The smallest part in a file, made once for all tests and gone with the process's temporary folder.</summary>
    private static class TinyStore
    {
        private static readonly Lazy<Task<string>> Made = new(async () =>
        {
            var folder = Directory.CreateTempSubdirectory("partnership-graph-national-");
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            {
                SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
            };
            var file = Path.Combine(folder.FullName, "tiny.db");
            await NationalStore.WriteAsync(file, Tiny.Scale, CancellationToken.None);
            return file;
        });

        public static Task<string> FileAsync(CancellationToken cancellation) => Made.Value.WaitAsync(cancellation);
    }
}
