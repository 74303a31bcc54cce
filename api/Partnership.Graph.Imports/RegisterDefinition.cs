using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Imports.BankHolidays;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Imports.Gias;
using Partnership.Graph.Imports.Imd;
using Partnership.Graph.Imports.Ods;
using Partnership.Graph.Imports.Planning;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports;

/// <summary>How one register is read and compared with the graph.</summary>
public sealed class RegisterDefinition
{
    private RegisterDefinition(
        Func<RegisterExtract, IEnumerable<RowResult>> read,
        Func<IStoreSession, IEnumerable<RowResult>, PlanBuilder, IProgress<int>?, CancellationToken, ValueTask> plan) => (Read, Plan) = (read, plan);

    /// <summary>The register.</summary>
    public required Register Register { get; init; }

    /// <summary>The word for it on the command line and in the audit's actor, for example <c>gias</c>.</summary>
    public required string Word { get; init; }

    /// <summary>What its rows are about, in the plural.</summary>
    public required string Plural { get; init; }

    /// <summary>What its files are called.</summary>
    public required FileNames Files { get; init; }

    /// <summary>How it writes text.</summary>
    public required TextKind Text { get; init; }

    /// <summary>Where its facts come from.</summary>
    public required Source Source { get; init; }

    /// <summary>The name the audit keeps for its imports, for example <c>import:gias</c>.</summary>
    public string Actor => $"import:{Word}";

    internal Func<RegisterExtract, IEnumerable<RowResult>> Read { get; }

    internal Func<IStoreSession, IEnumerable<RowResult>, PlanBuilder, IProgress<int>?, CancellationToken, ValueTask> Plan { get; }

    /// <summary>All registers, in the order in which they build on each other.</summary>
    public static IReadOnlyList<RegisterDefinition> All { get; } =
    [
        new(BankHolidayFeed.Read, BankHolidayPlan.MakeAsync)
        {
            Register = Register.BankHolidays, Word = "bank-holidays", Plural = "bank holidays", Files = new("bank-holidays", ".json"), Text = TextKind.Utf8Json, Source = Source.GovUk,
        },
        new(OdsBoards.Read, Organisations<IntegratedCareBoard>)
        {
            Register = Register.OdsBoards, Word = "icb", Plural = "integrated care boards", Files = new("icb", ".csv"), Text = TextKind.Windows1252, Source = Source.Ods,
        },
        new(OdsTrusts.Read, Organisations<NhsTrust>)
        {
            Register = Register.OdsTrusts, Word = "ods", Plural = "NHS trusts", Files = new("etr", ".csv"), Text = TextKind.Windows1252, Source = Source.Ods,
        },
        new(DeprivationDeciles.Read, DeprivationPlan.MakeAsync)
        {
            Register = Register.Deprivation, Word = "imd", Plural = "neighbourhoods", Files = new("imd2019-lsoa", ".csv"), Text = TextKind.Windows1252, Source = Source.Imd,
        },
        new(GiasSchools.Read, SchoolPlan.MakeAsync)
        {
            Register = Register.GiasSchools, Word = "gias", Plural = "schools", Files = new("edubasealldata", ".csv"), Text = TextKind.Windows1252, Source = Source.Gias,
        },
        new(GiasTrusts.Read, Organisations<SchoolTrust>)
        {
            Register = Register.GiasGroups, Word = "groups", Plural = "school trusts", Files = new("allgroupsdata", ".csv"), Text = TextKind.Windows1252, Source = Source.Gias,
        },
        new(GiasSchoolLinks.Read, SchoolLinkPlan.MakeAsync)
        {
            Register = Register.GiasLinks, Word = "links", Plural = "links of schools", Files = new("links_edubasealldata", ".csv"), Text = TextKind.Windows1252, Source = Source.Gias,
        },
        new(GiasMemberships.Read, MembershipPlan.MakeAsync)
        {
            Register = Register.GiasMemberships, Word = "memberships", Plural = "memberships", Files = new("grouplinks_edubaseallacademiesandfree", ".csv"), Text = TextKind.Windows1252, Source = Source.Gias,
        },
    ];

    /// <summary>The definition of a register.</summary>
    public static RegisterDefinition Of(Register register) => All.First(definition => definition.Register == register);

    private static ValueTask Organisations<T>(IStoreSession session, IEnumerable<RowResult> rows, PlanBuilder plan, IProgress<int>? progress, CancellationToken ct)
        where T : Organisation =>
        OrganisationPlan.MakeAsync<T>(session, rows, plan, progress, organisation => organisation, ct);
}
