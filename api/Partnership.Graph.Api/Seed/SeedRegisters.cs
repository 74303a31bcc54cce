using Partnership.Graph.Domain.Time;
using Partnership.Graph.Imports;
using Partnership.Graph.Imports.BankHolidays;
using Partnership.Graph.Imports.Gias;
using Partnership.Graph.Imports.Ods;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Api.Seed;

/// <summary>
/// What the seed has of the public registers: a few rows of each in the register's own layout, read as an import reads them.
/// Of the seed, every row is to be understood.
/// </summary>
internal static class SeedRegisters
{
    /// <summary>All rows, organisations before the edges between them.</summary>
    /// <exception cref="SeedRefusedException">A file or a row breaks a rule.</exception>
    public static IEnumerable<SeededDocument> Read(SeedFiles files) =>
    [
        .. Rows(files.Register("icb"), OdsBoards.Read),
        .. Rows(files.Register("etr"), OdsTrusts.Read),
        .. Rows(files.Register("allgroupsdata"), GiasTrusts.Read),
        .. Rows(files.Register("edubasealldata"), GiasSchools.Read),
        .. Rows(files.Register("links_edubasealldata"), GiasSchoolLinks.Read),
        .. Rows(files.Register("grouplinks_edubaseallacademiesandfree"), GiasMemberships.Read),
        .. BankHolidays(files),
    ];

    /// <summary>The working days of England.</summary>
    /// <exception cref="SeedRefusedException">The file of bank holidays breaks a rule.</exception>
    public static WorkingDays WorkingDays(SeedFiles files) =>
        BankHolidays(files).Select(seeded => seeded.Document).OfType<BankHolidayCalendar>()
            .Single(calendar => calendar.Division == BankHolidayDivision.EnglandAndWales).ToWorkingDays();

    private static List<SeededDocument> BankHolidays(SeedFiles files) => Rows(files.Register("bank-holidays", "json"), BankHolidayFeed.Read);

    private static List<SeededDocument> Rows(RegisterExtract extract, Func<RegisterExtract, IEnumerable<RowResult>> read)
    {
        try
        {
            List<SeededDocument> documents = [];
            foreach (var row in read(extract))
            {
                if (row is RowResult.Rejected { Rejection: var rejection })
                    throw new SeedRefusedException(extract.File, rejection.Place, rejection.Reason);
                if (row is RowResult.Understood understood)
                    documents.Add(new(understood.Document, extract.File, $"line {understood.Line}"));
            }

            return documents;
        }
        catch (ImportRefusedException refusal)
        {
            throw new SeedRefusedException(refusal.File, refusal.Place, refusal.Rule, refusal);
        }
    }
}
