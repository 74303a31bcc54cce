namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>What a change of the schema does to clients that worked with the old one.</summary>
public enum ChangeCriticality
{
    /// <summary>Operations that were valid are refused, or answers no longer have the shape the client was promised.</summary>
    Breaking,

    /// <summary>Operations stay valid, but clients may meet values or behaviour they did not expect.</summary>
    Dangerous,

    /// <summary>Clients notice nothing unless they look for it.</summary>
    Safe,
}
