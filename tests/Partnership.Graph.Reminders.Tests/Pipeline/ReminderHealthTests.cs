using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Tests.Planning;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

public sealed class ReminderHealthTests
{
    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void Nothing_for_three_ticks_is_unhealthy(int minutes, bool healthy)
    {
        var now = Given.LongBefore;
        var progress = new ReminderProgress { Id = ReminderProgress.OnlyId(), AggregateId = ReminderProgress.OnlyId(), Source = Source.User, LastTickAt = now.AddMinutes(-minutes) };

        Assert.Equal(healthy, ReminderHealth.Of(progress, now.AddDays(-1), TimeSpan.FromMinutes(5), now).Healthy);
    }
}
