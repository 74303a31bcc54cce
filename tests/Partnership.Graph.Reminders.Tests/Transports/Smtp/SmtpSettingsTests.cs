using Partnership.Graph.Reminders.Transports.Smtp;

namespace Partnership.Graph.Reminders.Tests.Transports.Smtp;

public sealed class SmtpSettingsTests
{
    [Fact]
    public void A_host_is_all_it_takes() => Assert.Empty(new SmtpSettings { Host = "smtp.example.org" }.Problems());

    [Theory]
    [InlineData("", 587, "StartTls", null, null, "Host")]
    [InlineData("smtp example", 587, "StartTls", null, null, "Host")]
    [InlineData("smtp.example.org", 0, "StartTls", null, null, "Port")]
    [InlineData("smtp.example.org", 587, "StartTls", "user", null, "UserName and Password")]
    [InlineData("smtp.example.org", 25, "None", "user", "password", "for everyone on the way to read")]
    public void What_is_wrong_is_named_with_the_way_out(string host, int port, string security, string? user, string? password, string named)
    {
        var problems = new SmtpSettings { Host = host, Port = port, Security = Enum.Parse<SmtpSecurity>(security), UserName = user, Password = password }.Problems();

        Assert.Contains(named, Assert.Single(problems), StringComparison.Ordinal);
    }
}
