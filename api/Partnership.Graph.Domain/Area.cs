namespace Partnership.Graph.Domain;

/// <summary>The three areas in which schools and NHS bodies agreed to work together.</summary>
public enum Area
{
    /// <summary>Preventing ill health in children and young people.</summary>
    Prevention,

    /// <summary>Community health services on school sites.</summary>
    CommunityHealthServices,

    /// <summary>Developing the future workforce of the NHS.</summary>
    WorkforceDevelopment,
}
