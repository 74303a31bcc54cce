namespace Partnership.Graph.Hosting;

/// <summary>A setting is missing or wrong: the process says so and ends. The message names setting, rule and way out.</summary>
internal sealed class ConfigurationException(string message) : Exception(message);
