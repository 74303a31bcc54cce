namespace Partnership.Graph.Domain.Reminders;

/// <summary>What the preview of a draft came to, as far as the decision about the draft looks at it.</summary>
/// <param name="Token">Names the draft and what it would send; another one where either has changed.</param>
/// <param name="Mails">How many mails it would send.</param>
/// <param name="NeedsApproval">Whether they are so many that somebody else has to look first.</param>
public sealed record RulePreviewResult(string Token, int Mails, bool NeedsApproval);
