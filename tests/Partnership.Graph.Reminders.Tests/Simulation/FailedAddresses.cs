using Partnership.Graph.Reminders.Letters;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>Whether nothing goes to an address that failed for good, and somebody is told of it.</summary>
internal sealed class FailedAddresses(YearBook book, List<string> wrong)
{
    internal void Check()
    {
        foreach (var (mail, _) in book.Record.HandedOver.Where(one => one.Mail.Letter.To.PersonId is not null && book.IsCalm(one.Mail.At)))
        {
            var person = mail.Letter.To.PersonId!.Value.Key;
            if (book.Facts.IsSuppressed(person, mail.At) && !book.Facts.FailsAt(person, mail.At))
                wrong.Add($"to an address that failed: {mail.Letter.To.Address} on {mail.At:yyyy-MM-dd HH:mm}Z");
        }

        var told = book.Record.HandedOver.Select(one => one.Mail).Where(mail => mail.Letter is AddressFailedLetter).ToLookup(mail => ((AddressFailedLetter)mail.Letter).Failed.Value);
        foreach (var (at, address) in book.Record.Failed.Where(failed => book.IsCalm(failed.At, failed.At + YearBook.Grace) && !OwnerIsOut(failed.At)))
        {
            if (CarriedReminders(at, address) && !book.Facts.IsSuppressed(address.Split('@')[0], at) && !told[address].Any(mail => mail.At >= at && mail.At <= at + YearBook.Grace))
                wrong.Add($"nobody was told that {address} fails, which was known {at:yyyy-MM-dd HH:mm}Z");
        }
    }

    private bool OwnerIsOut(DateTimeOffset at) =>
        book.Facts.IsAway("lead", at, DateOnly.FromDateTime(at.UtcDateTime)) || book.Facts.IsAway("lead", at, DateOnly.FromDateTime(at.UtcDateTime.AddHours(1))) || book.Facts.IsSuppressed("lead", at);

    // A mail of an event that somebody answers for; the failed one may be another.
    private bool CarriedReminders(DateTimeOffset at, string address) =>
        book.Told.SelectMany(ofEvent => ofEvent).Where(told => told.Address == address && told.At <= at && (told.IsRefused ? told.At == at : book.Record.Bounced.TryGetValue(told.Reference, out var bounced) && bounced == at))
            .Any(told => !book.ByNumber[told.Event].IsOrphan);
}
