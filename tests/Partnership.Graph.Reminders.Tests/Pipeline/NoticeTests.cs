using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Tests.Planning;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

/// <summary>Mails of what registers say: to whoever coordinates or leads the work, once for each person and notice.</summary>
public sealed class NoticeTests : IDisposable
{
    private readonly World _world = new(Given.London("2026-01-06 09:00"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Whoever_coordinates_or_leads_the_work_is_told_of_all_of_it_in_one_mail()
    {
        await StartAsync();
        await _world.CommitAsync(SchoolCloses("1"));
        await _world.CommitAsync(NurseTrustRenamed("2"));

        await _world.TickAsync();
        await _world.TickAsync("2026-01-06 09:05");

        Assert.Equal(["lead: 1 2", "nurse: 2", "school: 1"], Told());
        Assert.All(await _world.AllAsync<RegisterNotice>(), notice => Assert.Equal(Given.London("2026-01-06 09:00"), notice.ToldAt));
    }

    [Fact]
    public async Task The_mail_names_the_register_its_day_and_the_events_to_check()
    {
        await StartAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.CommitAsync(SchoolCloses("1") with { EventIds = [Given.Clinic().Id] });

        await _world.TickAsync();

        var change = Assert.Single(LetterTo("school").Changes);
        Assert.Equal(
            ("Get Information about Schools", new DateOnly(2026, 1, 5), "Notice 1.", "Flu clinic", ReminderTopic.Registers),
            (change.Register, change.AsOf!.Value, change.Change, Assert.Single(change.Events).Name, LetterTo("school").Topic!.Value));
    }

    [Fact]
    public async Task What_came_about_at_night_goes_together_when_sending_hours_open()
    {
        await StartAsync();
        _world.Clock.Now = Given.London("2026-01-06 18:00");
        await _world.CommitAsync(SchoolCloses("1"));
        await _world.TickAsync();
        await _world.TickAsync("2026-01-06 23:00");
        await _world.CommitAsync(SchoolCloses("2"));
        Assert.Empty(Told());

        await _world.TickAsync("2026-01-07 08:00");

        Assert.Equal(["lead: 1 2", "school: 1 2"], Told());
    }

    [Fact]
    public async Task What_was_settled_before_anybody_was_told_is_not_told()
    {
        await StartAsync();
        await _world.CommitAsync(SchoolCloses("1") with { SettledAt = _world.Clock.Now, SettledBy = "operator", Settlement = "Known." });

        await _world.TickAsync();

        Assert.Empty(Told());
    }

    [Fact]
    public async Task What_was_settled_when_the_mails_were_written_and_is_opened_again_before_they_are_marked_is_still_told_once()
    {
        await StartAsync();
        await _world.CommitAsync(SchoolCloses("1"));
        await _world.CommitAsync(SchoolCloses("2"));
        var changes = new Queue<DateTimeOffset?>([Given.London("2026-01-06 09:00"), null]);

        // Settled when both are in hand, and open again after the mails.
        await _world.Worker(new AfterEachCommit(async () =>
        {
            if (changes.Count == 0 || Assert.Single(await _world.AllAsync<ReminderProgress>()).NoticesInHand.Count == 0)
                return;
            var (notice, at) = ((await _world.AllAsync<RegisterNotice>()).Single(one => one.Id.Key == "1"), changes.Dequeue());
            await _world.CommitAsync(notice with { SettledAt = at, SettledBy = at is null ? null : "operator", Settlement = at is null ? null : "Known." });
        })).TickAsync(Cancellation);
        await _world.TickAsync("2026-01-06 09:05");

        Assert.Empty(changes);
        Assert.Equal(["lead: 1", "lead: 2", "school: 1", "school: 2"], Told());
    }

    [Fact]
    public async Task What_was_settled_before_another_attempt_is_left_out_and_a_mail_with_nothing_left_is_not_sent()
    {
        await StartAsync();
        await _world.CommitAsync(SchoolCloses("1"));
        await _world.CommitAsync(NurseTrustRenamed("2"));
        _world.Post.Answer = _ => (false, new SendResult.Temporary("Not now."));
        await _world.TickAsync();
        _world.Post.Answer = _ => (true, null);
        var settled = (await _world.AllAsync<RegisterNotice>()).First(notice => notice.Id.Key == "1");
        await _world.CommitAsync(settled with { SettledAt = _world.Clock.Now, SettledBy = "operator", Settlement = "Done." });

        await _world.TickAsync("2026-01-06 09:10");

        Assert.Equal(["lead: 2", "nurse: 2"], Told());
        Assert.Contains(await _world.AllAsync<Delivery>(), mail => mail is { State: ReminderState.Superseded, Reason: ReminderReason.Completed });
    }

    [Fact]
    public async Task What_failed_late_in_the_day_is_tried_again_the_next_morning()
    {
        await StartAsync();
        _world.Clock.Now = Given.London("2026-01-06 17:59");
        await _world.CommitAsync(SchoolCloses("1"));
        _world.Post.Answer = _ => (false, new SendResult.Temporary("Not now."));
        await _world.TickAsync();
        _world.Post.Answer = _ => (true, null);

        await _world.TickAsync("2026-01-06 18:10");
        Assert.Empty(Told());
        await _world.TickAsync("2026-01-07 08:00");

        Assert.Equal(["lead: 1", "school: 1"], Told());
    }

    [Fact]
    public async Task A_deputy_is_told_for_whoever_is_away_and_whoever_has_none_is_told_all_the_same()
    {
        await StartAsync();
        var today = new Absence { From = new DateOnly(2026, 1, 5), Until = new DateOnly(2026, 1, 9) };
        await _world.CommitAsync(Given.Person("deputy"));
        await _world.CommitAsync(Given.Person("away"), Given.Role("away", Given.School, deputy: "deputy", away: today));
        await _world.CommitAsync(Given.Person("alone"), Given.Role("alone", Given.School, away: today));
        await _world.CommitAsync(SchoolCloses("1"));

        await _world.TickAsync();

        Assert.Equal(["alone: 1", "deputy: 1", "lead: 1", "school: 1"], Told());
    }

    [Fact]
    public async Task Nobody_is_told_who_does_not_want_to_be_whose_address_failed_or_whose_role_is_over()
    {
        await StartAsync();
        var (unwilling, suppressed) = (Given.Person("unwilling"), Given.Person("suppressed"));
        await _world.CommitAsync(
            unwilling, Given.Role("unwilling", Given.School),
            new ReminderPreference
            {
                Id = ReminderPreference.IdOf(unwilling.Id, ReminderTopic.Registers),
                AggregateId = unwilling.Id,
                Source = Source.User,
                PersonId = unwilling.Id,
                Topic = ReminderTopic.Registers,
                Wanted = false,
                Since = _world.Clock.Now,
            });
        await _world.CommitAsync(suppressed, Given.Role("suppressed", Given.School));
        var address = Suppression.IdOf(suppressed.WorkEmail!.Value);
        await _world.CommitAsync(new Suppression { Id = address, AggregateId = address, Source = Source.User, Address = suppressed.WorkEmail!.Value, Since = _world.Clock.Now });
        await _world.CommitAsync(Given.Person("former"), Given.Role("former", Given.School) with { Until = new DateOnly(2026, 1, 5) });
        await _world.CommitAsync(SchoolCloses("1"));

        await _world.TickAsync();

        Assert.Equal(["lead: 1", "school: 1"], Told());
    }

    [Fact]
    public async Task People_who_share_an_address_get_one_mail()
    {
        await StartAsync();
        await _world.CommitAsync(Given.Person("office", address: "school@example.org"), Given.Role("office", Given.School));
        await _world.CommitAsync(SchoolCloses("1"));

        await _world.TickAsync();

        Assert.Equal(["lead: 1", "office: 1"], Told());
    }

    [Fact]
    public async Task Where_nobody_is_to_be_told_the_notice_waits_for_nobody()
    {
        await StartAsync();
        await _world.CommitAsync(SchoolCloses("1") with { OrganisationId = School.IdOf(Urn.Parse("100001", null)), PartnershipIds = [] });

        await _world.TickAsync();

        Assert.Empty(Told());
        Assert.NotNull(Assert.Single(await _world.AllAsync<RegisterNotice>()).ToldAt);
    }

    [Fact]
    public async Task Through_a_queue_they_go_the_same_way()
    {
        await StartAsync();
        await _world.CommitAsync(SchoolCloses("1"));

        var named = await _world.Worker().DispatchAsync(Cancellation);
        foreach (var mail in named.Concat(named))
            await _world.Worker(name: "two").SendAsync(mail, Cancellation);

        Assert.Equal(["lead: 1", "school: 1"], Told());
    }

    [Fact]
    public async Task Two_workers_at_once_tell_nobody_twice()
    {
        await StartAsync();
        for (var round = 0; round < 10; round++)
        {
            await _world.CommitAsync(SchoolCloses($"{round}a"));
            await _world.CommitAsync(SchoolCloses($"{round}b"));
            await Task.WhenAll(_world.Worker(name: "one").TickAsync(Cancellation), _world.Worker(name: "two").TickAsync(Cancellation));
        }

        await _world.TickAsync("2026-01-06 09:30");

        AssertOnceEach(people: 2, notices: 20);
    }

    [Fact]
    public async Task A_worker_that_dies_between_any_two_steps_leaves_nobody_untold_and_tells_nobody_twice()
    {
        await StartAsync();
        var killed = 0;
        for (var steps = 0; ; steps++)
        {
            await _world.CommitAsync(SchoolCloses($"{steps}a"));
            await _world.CommitAsync(NurseTrustRenamed($"{steps}b"));
            var faults = new DiesAfter(steps);
            try
            {
                await _world.Worker(faults, name: "dies").TickAsync(Cancellation);
                break;
            }
            catch (WorkerKilledException)
            {
                killed++;
            }

            // What arrives between the death and the next worker goes in a mail of its own, or along; never is anything told again.
            await _world.CommitAsync(SchoolCloses($"{steps}c"));
            await _world.Worker(name: "next").TickAsync(Cancellation);
            _world.Clock.Now += TimeSpan.FromMinutes(15);
            await _world.Worker(name: "next").TickAsync(Cancellation);
        }

        Assert.True(killed > 10, $"Only {killed} places to die at were found.");
        foreach (var person in new[] { "lead", "nurse", "school" })
            Assert.Equal([.. NoticesTo(person).Distinct().Order()], NoticesTo(person).Order());
        Assert.All(await _world.AllAsync<RegisterNotice>(), notice => Assert.Contains(notice.Id.Key, NoticesTo("lead")));
    }

    private async Task StartAsync()
    {
        await _world.PeopleAsync();
        await _world.TickAsync();
    }

    private static RegisterNotice SchoolCloses(string key) => Notice(key) with { Kind = RegisterNoticeKind.SchoolCloses, OrganisationId = Given.School };

    private static RegisterNotice NurseTrustRenamed(string key) => Notice(key) with { Kind = RegisterNoticeKind.NhsBodyRenamed, OrganisationId = Given.Trust, Source = Source.Ods };

    private static RegisterNotice Notice(string key) => new()
    {
        Id = NodeId.Of(nameof(RegisterNotice), key),
        AggregateId = NodeId.Of(nameof(RegisterNotice), key),
        Source = Source.Gias,
        AsOf = new DateOnly(2026, 1, 5),
        Kind = RegisterNoticeKind.SchoolCloses,
        OrganisationId = Given.School,
        Message = $"Notice {key}.",
        EventIds = [],
        ProgrammeIds = [],
        PartnershipIds = [Given.Partnership],
        PersonIds = [],
        RaisedAt = Given.London("2026-01-06 08:59"),
    };

    private RegisterChangeLetter LetterTo(string person) => _world.Post.Taken.Select(posted => posted.Letter).OfType<RegisterChangeLetter>().Single(letter => letter.To.Name == person);

    private IEnumerable<string> NoticesTo(string person) =>
        _world.Post.Taken.Select(posted => posted.Letter).OfType<RegisterChangeLetter>().Where(letter => letter.To.Name == person)
            .SelectMany(letter => letter.Changes.Select(change => change.Change["Notice ".Length..^1]));

    private IReadOnlyList<string> Told() =>
    [
        .. _world.Post.Taken.Select(posted => posted.Letter).OfType<RegisterChangeLetter>()
            .Select(letter => $"{letter.To.Name}: {string.Join(' ', letter.Changes.Select(change => change.Change["Notice ".Length..^1]))}").Order(StringComparer.Ordinal),
    ];

    private void AssertOnceEach(int people, int notices)
    {
        var told = _world.Post.Taken.Select(posted => posted.Letter).OfType<RegisterChangeLetter>().SelectMany(letter => letter.Changes.Select(change => (letter.To.Name, change.Change))).ToList();
        Assert.Equal(people * notices, told.Count);
        Assert.Equal(people * notices, told.Distinct().Count());
    }

    /// <summary>What others do whenever a worker has written something.</summary>
    private sealed class AfterEachCommit(Func<Task> others) : IFaults
    {
        public Task AtAsync(string step) => step == "after commit" ? others() : Task.CompletedTask;

        public int? Torn(int commits) => null;
    }

    /// <summary>The end of a worker after so many steps.</summary>
    private sealed class DiesAfter(int steps) : IFaults
    {
        private int _left = steps;

        public Task AtAsync(string step) => _left-- == 0 ? throw new WorkerKilledException() : Task.CompletedTask;

        public int? Torn(int commits) => _left-- == 0 ? commits / 2 : null;
    }
}
