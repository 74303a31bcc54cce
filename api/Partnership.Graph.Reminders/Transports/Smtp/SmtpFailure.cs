namespace Partnership.Graph.Reminders.Transports.Smtp;

/// <summary>Why a conversation with a server came to its end.</summary>
/// <param name="message">What happened, for people.</param>
/// <param name="inner">What lies beneath.</param>
internal sealed class SmtpFailure(string message, Exception? inner = null) : Exception(message, inner);
