using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>What holds for what deliverables refer to.</summary>
internal static class DeliverableTerms
{
    /// <summary>Keeps why a person who is to answer for something cannot: there is none.</summary>
    public static NodeId? Owner(this Checks checks, AggregateState state, NodeId? person)
    {
        if (person is { } id && state.FindNamed<Person>(id) is null)
            checks.Refuse(new NotFound(id));
        return person;
    }

    /// <summary>Keeps why a programme cannot have a deliverable: it is none of the partnership's.</summary>
    public static NodeId? ProgrammeOf(this Checks checks, PartnershipState state, NodeId? programme)
    {
        if (programme is { } id && state.Programmes.All(own => own.Id != id))
        {
            checks.Refuse(state.FindNamed<Programme>(id) is null
                ? new NotFound(id)
                : new ValidationFailed(["input", "programmeId"], $"{id} is a programme of another partnership; name one of this partnership's, or none."));
        }

        return programme;
    }
}
