using Partnership.Graph.Api.Seed.Days;
using Partnership.Graph.Api.Seed.Json;
using Partnership.Graph.Api.Seed.Nouns;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Seed;

/// <summary>
/// The graph the seed's files describe, laid out around the day of the first start. The same files and the same day always
/// make the same graph.
/// </summary>
internal sealed class SeedGraph
{
    private SeedGraph(IReadOnlyList<Document> documents) => Documents = documents;

    /// <summary>All documents, organisations first.</summary>
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>Reads and checks every file.</summary>
    /// <exception cref="SeedRefusedException">A file breaks a rule.</exception>
    public static SeedGraph Read(SeedFiles files, DateOnly firstStart)
    {
        var calendar = new SeedCalendar(firstStart, SeedRegisters.WorkingDays(files));
        List<SeededDocument> seeded =
        [
            .. SeedRegisters.Read(files),
            .. Entries<OtherPartnerEntry>("other-partners.json"),
            .. Entries<PersonEntry>("people.json"),
            .. Entries<PartnershipEntry>("partnerships.json"),
            .. Entries<DeliverableEntry>("deliverables.json"),
            .. Entries<ProgrammeEntry>("programmes.json"),
            .. Entries<OutcomeEntry>("outcomes.json"),
            .. Entries<PupilVoiceEntry>("pupil-voice.json"),
            .. Entries<EventEntry>("events.json"),
        ];
        SeedEdges.Check(seeded);
        return new([.. seeded.Select(each => each.Document)]);

        IEnumerable<SeededDocument> Entries<T>(string file) where T : SeedEntry =>
            SeedJson.Read<T>(files, file).SelectMany((entry, index) => Documents(entry, file, $"$[{index}] '{entry.Key}'"));

        IEnumerable<SeededDocument> Documents(SeedEntry entry, string file, string place)
        {
            try
            {
                return [.. entry.ToDocuments(calendar).Select(document => new SeededDocument(document, file, place))];
            }
            catch (FormatException broken)
            {
                throw new SeedRefusedException(file, place, broken.Message, broken);
            }
        }
    }

    /// <summary>
    /// The commits that write the graph, one for each aggregate. Each is for an aggregate that does not exist yet, so that
    /// nothing a user has changed is ever overwritten.
    /// </summary>
    public IReadOnlyList<Commit> Commits(DateTimeOffset at) =>
    [
        .. Documents
            .GroupBy(document => document.AggregateId)
            .Select(aggregate => new Commit { AggregateId = aggregate.Key, ExpectedVersion = 0, At = at, Upserts = [.. aggregate] }),
    ];
}
