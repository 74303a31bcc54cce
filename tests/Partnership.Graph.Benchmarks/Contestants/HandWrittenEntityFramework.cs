using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Benchmarks.Data;
using Partnership.Graph.Benchmarks.EntityFramework;
using Partnership.Graph.Benchmarks.Scenarios;

namespace Partnership.Graph.Benchmarks.Contestants;

/// <summary>
/// An endpoint written for the comparison's query on EF Core and SQLite: a pooled context, one compiled query that
/// projects just the columns of the response without tracking, source-generated System.Text.Json.
/// </summary>
internal sealed class HandWrittenEntityFramework() : Contestant("hand-written-ef", "hand-written, EF Core + SQLite")
{
    private static readonly Func<SchoolsContext, SchoolStatus, IAsyncEnumerable<TrustDto>> Trusts =
        EF.CompileAsyncQuery((SchoolsContext context, SchoolStatus status) => context.SchoolTrusts
            .AsNoTracking()
            .OrderBy(trust => trust.Uid)
            .Select(trust => new TrustDto(
                trust.Uid,
                trust.Name,
                trust.Schools.Where(school => school.Status == status).OrderBy(school => school.Urn).Select(school => new TrustSchoolDto(
                    school.Urn,
                    school.Name,
                    school.Phase.Name(),
                    school.Programmes.OrderBy(programme => programme.Id).Select(programme => new ProgrammeDto(programme.Name, programme.Area.Name())).ToList())).ToList())));

    public override void AddServices(WebApplicationBuilder builder, ContestantOptions options) =>
        builder.Services.AddDbContextPool<SchoolsContext>(context => SchoolsContext.Configure(context, options.Database));

    public override void Map(WebApplication app, ContestantOptions options) => app.MapPost("/graphql", async context =>
    {
        var database = context.RequestServices.GetRequiredService<SchoolsContext>();
        var trusts = new List<TrustDto>();
        await foreach (var trust in Trusts(database, SchoolStatus.Open).WithCancellation(context.RequestAborted))
            trusts.Add(trust);
        await context.Response.WriteAsJsonAsync(
            new Answer<TrustsAnswer>(new TrustsAnswer(trusts)), AnswersJson.Default.AnswerTrustsAnswer, cancellationToken: context.RequestAborted);
    });
}
