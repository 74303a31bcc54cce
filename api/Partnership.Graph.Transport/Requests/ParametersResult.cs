namespace Partnership.Graph.Transport.Requests;

/// <summary>Either the parameters of a request or why there are none.</summary>
internal readonly record struct ParametersResult(RequestParameters? Parameters, Refusal? Refusal)
{
    public static implicit operator ParametersResult(RequestParameters parameters) => new(parameters, null);

    public static implicit operator ParametersResult(Refusal refusal) => new(null, refusal);
}
