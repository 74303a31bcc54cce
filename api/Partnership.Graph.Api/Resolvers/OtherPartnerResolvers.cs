namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>other-partner.graphql</c>: it answers what every organisation does and nothing more.</summary>
public sealed class OtherPartnerResolvers : OrganisationResolvers;
