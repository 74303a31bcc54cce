using System.Globalization;
using MailKit.Net.Smtp;

namespace Partnership.Graph.Reminders.Transports.Smtp;

/// <summary>What a refusal during a mail means for it.</summary>
internal static class SmtpRefusals
{
    /// <summary>
    /// 4xx may work later. 5xx will not, and is about the address only where the server says so: by enhanced status code X.1.*
    /// or X.2.1 (RFC 3463), or by refusing the recipient with 550, 551 or 553 and no such code. Refused policy, content and
    /// senders say nothing about the address; a full mailbox may be emptied.
    /// </summary>
    public static SendResult Classify(SmtpCommandException refusal)
    {
        var code = (int)refusal.StatusCode;
        var detail = Detail(refusal.Message);
        var recipient = refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted;
        var answer = string.Create(CultureInfo.InvariantCulture, $"{code} {refusal.Message.ReplaceLineEndings(" ")}").Trim();

        // RFC 5321 section 4.5.3.1.10: 552 to RCPT is an old way to say 452.
        var full = (code == 552 && recipient) || detail == "2.2";
        if (code < 500 || full) return new SendResult.Temporary($"The server cannot take the mail now: {answer}");

        var aboutTheAddress = recipient && detail switch
        {
            "" => code is 550 or 551 or 553,
            "1.7" or "1.8" => false,
            _ => detail.StartsWith("1.", StringComparison.Ordinal) || detail == "2.1",
        };
        return new SendResult.Permanent($"The server refused the {Step(refusal.ErrorCode)}: {answer}", aboutTheAddress ? RefusalCause.Recipient : RefusalCause.Message);
    }

    // The enhanced status code without its first digit, for example 1.1; empty where there is none.
    private static string Detail(string answer)
    {
        var word = answer.Split([' ', '\n'], 2)[0];
        return word.Split('.') is [{ Length: 1 } kind, var subject, var detail] && kind[0] is '2' or '4' or '5'
            && subject.Length is > 0 and <= 3 && subject.All(char.IsAsciiDigit) && detail.Length is > 0 and <= 3 && detail.All(char.IsAsciiDigit)
            ? $"{subject}.{detail}"
            : "";
    }

    private static string Step(SmtpErrorCode code) => code switch
    {
        SmtpErrorCode.SenderNotAccepted => "sender",
        SmtpErrorCode.RecipientNotAccepted => "recipient",
        _ => "mail",
    };
}
