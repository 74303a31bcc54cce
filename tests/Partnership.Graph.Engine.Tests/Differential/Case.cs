using Partnership.Graph.Fuzz.Generation;

namespace Partnership.Graph.Engine.Tests.Differential;

/// <summary>A schema and a request to it.</summary>
internal sealed record Case(string Sdl, GeneratedRequest Request);
