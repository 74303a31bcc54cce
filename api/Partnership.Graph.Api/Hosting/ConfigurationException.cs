namespace Partnership.Graph.Api.Hosting;

/// <summary>A setting is missing or wrong: the process says so and ends. The message names setting, rule and way out.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
