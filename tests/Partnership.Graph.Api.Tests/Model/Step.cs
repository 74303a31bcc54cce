namespace Partnership.Graph.Api.Tests.Model;

/// <summary>
/// One thing somebody does. It is numbers only, so that a sequence that breaks something can be made shorter: what they mean
/// is found out where the graph stands when it is done.
/// </summary>
/// <param name="User">Which of the users.</param>
/// <param name="Command">Which of the commands.</param>
/// <param name="Seed">What its fields are made from.</param>
/// <param name="HoursLater">How long after the step before.</param>
public sealed record Step(int User, int Command, int Seed, int HoursLater);
