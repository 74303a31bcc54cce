using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Tests.Paging;

internal static class TestSchools
{
    public static School Named(string name, int urn) => new()
    {
        Id = School.IdOf(Urn.Parse($"{urn}", null)),
        AggregateId = School.IdOf(Urn.Parse($"{urn}", null)),
        Source = Source.Illustrative,
        Name = name,
        Status = OrganisationStatus.Open,
        Urn = Urn.Parse($"{urn}", null),
        Phase = SchoolPhase.Primary,
    };
}
