namespace Partnership.Graph.Reminders.Transports.Smtp;

/// <summary>What a refusal during a mail means for it.</summary>
internal static class SmtpRefusals
{
    /// <summary>
    /// 4xx may work later. 5xx will not, and is about the address only where the server says so: by enhanced status code X.1.*
    /// or X.2.1 (RFC 3463), or by refusing the recipient with 550, 551 or 553 and no such code. Refused policy, content and
    /// senders say nothing about the address; a full mailbox may be emptied.
    /// </summary>
    public static SendResult Classify(SmtpReply reply, SmtpStep step)
    {
        // RFC 5321 section 4.5.3.1.10: 552 to RCPT is an old way to say 452.
        var full = reply.Code == 552 && step == SmtpStep.Recipient || reply.Detail == "2.2";
        if (reply.IsTemporary || full) return new SendResult.Temporary($"The server cannot take the mail now: {reply}");

        var aboutTheAddress = step == SmtpStep.Recipient && reply.Detail switch
        {
            "" => reply.Code is 550 or 551 or 553,
            "1.7" or "1.8" => false,
            var detail => detail.StartsWith("1.", StringComparison.Ordinal) || detail == "2.1",
        };
        return new SendResult.Permanent($"The server refused the {Name(step)}: {reply}", aboutTheAddress ? RefusalCause.Recipient : RefusalCause.Message);
    }

    private static string Name(SmtpStep step) => step switch
    {
        SmtpStep.Sender => "sender",
        SmtpStep.Recipient => "recipient",
        _ => "mail",
    };
}

/// <summary>How far a mail had come.</summary>
internal enum SmtpStep
{
    /// <summary>MAIL FROM.</summary>
    Sender,

    /// <summary>RCPT TO.</summary>
    Recipient,

    /// <summary>DATA.</summary>
    Content,
}
