using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Benchmarks.OnSqlite;
using Partnership.Graph.Benchmarks.Scenarios;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Benchmarks.Contestants;

/// <summary>
/// An endpoint written for the comparison's query on EF Core and SQLite: a pooled context, a split query that projects
/// just the columns of the response (so nothing is tracked), source-generated System.Text.Json. One
/// joined query was tried in its place and is slower.
/// </summary>
internal sealed class HandWrittenEntityFramework() : Contestant("hand-written-ef", "hand-written, EF Core + SQLite")
{
    public override void AddServices(WebApplicationBuilder builder, ContestantOptions options) =>
        builder.Services.AddDbContextPool<SchoolsContext>(context => context.UseSqlite($"Data Source={options.Database}"));

    public override void Map(WebApplication app, ContestantOptions options) => app.MapPost("/graphql", async context =>
    {
        var database = context.RequestServices.GetRequiredService<SchoolsContext>();
        var trusts = await database.SchoolTrusts
            .AsSplitQuery()
            .OrderBy(trust => trust.Uid)
            .Select(trust => new TrustDto(
                trust.Uid,
                trust.Name,
                trust.Memberships
                    .Select(membership => membership.School)
                    .Where(school => school.Status == OrganisationStatus.Open)
                    .OrderBy(school => school.Id)
                    .Select(school => new TrustSchoolDto(
                        school.Urn,
                        school.Name,
                        school.Phase.Name(),
                        school.Participations
                            .Select(participation => participation.Programme)
                            .OrderBy(programme => programme.Id)
                            .Select(programme => new ProgrammeDto(programme.Name, programme.Area.Name()))
                            .ToList()))
                    .ToList()))
            .ToListAsync(context.RequestAborted);
        await context.Response.WriteAsJsonAsync(
            new Answer<TrustsAnswer>(new TrustsAnswer(trusts)), AnswersJson.Default.AnswerTrustsAnswer, cancellationToken: context.RequestAborted);
    });
}
