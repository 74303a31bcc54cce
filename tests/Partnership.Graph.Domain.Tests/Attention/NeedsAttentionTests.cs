using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Domain.Tests.Attention;

public sealed class NeedsAttentionTests
{
    private static readonly DateOnly Today = new(2026, 6, 16);
    private static readonly NodeId PartnershipId = NodeId.Of(nameof(Partnership), "1");

    [Theory]
    [InlineData(-1, AttentionSeverity.High, "Flu clinic was to be held on 15 June 2026 and was never confirmed. Say whether it was held, or cancel it.")]
    [InlineData(0, AttentionSeverity.High, "Flu clinic is on 16 June 2026 and not confirmed. Confirm it, move it or cancel it.")]
    [InlineData(3, AttentionSeverity.High, "Flu clinic is on 19 June 2026 and not confirmed. Confirm it, move it or cancel it.")]
    [InlineData(4, AttentionSeverity.Medium, "Flu clinic is on 20 June 2026 and not confirmed. Confirm it, move it or cancel it.")]
    public void An_unconfirmed_event_presses_as_its_day_comes(int days, AttentionSeverity severity, string reason)
    {
        var item = NeedsAttention.Unconfirmed(Clinic(Today.AddDays(days)), Today);

        Assert.Equal((AttentionKind.UnconfirmedEvent, Today.AddDays(days), severity, reason), (item.Kind, item.DueOn, item.Severity, item.Reason));
    }

    [Theory]
    [InlineData(-30, AttentionSeverity.Medium)]
    [InlineData(-31, AttentionSeverity.High)]
    public void A_deliverable_presses_when_it_is_overdue_for_a_month(int days, AttentionSeverity severity) =>
        Assert.Equal(severity, NeedsAttention.Overdue(Deliverable(Today.AddDays(days)), Today).Severity);

    [Theory]
    [InlineData(-90, AttentionSeverity.Low)]
    [InlineData(-91, AttentionSeverity.Medium)]
    public void A_review_can_wait_for_three_months(int days, AttentionSeverity severity) =>
        Assert.Equal(severity, NeedsAttention.ReviewOverdue(Partnership(Today.AddDays(days)), Today).Severity);

    [Theory]
    [InlineData(-14, AttentionSeverity.Low)]
    [InlineData(-15, AttentionSeverity.Medium)]
    public void A_head_count_is_missed_more_after_two_weeks(int days, AttentionSeverity severity) =>
        Assert.Equal(severity, NeedsAttention.WithoutAttendance(Clinic(Today.AddDays(days)), Today).Severity);

    [Theory]
    [InlineData(14, AttentionSeverity.High)]
    [InlineData(15, AttentionSeverity.Medium)]
    public void An_event_without_a_coordinator_presses_two_weeks_before(int days, AttentionSeverity severity) =>
        Assert.Equal(severity, NeedsAttention.Uncoordinated(Clinic(Today.AddDays(days)), Today).Severity);

    [Fact]
    public void A_closed_school_names_what_counts_on_it_and_who_takes_its_place()
    {
        var school = School("Blakenall Primary School") with { Status = OrganisationStatus.Closed, ClosedOn = new DateOnly(2026, 5, 31) };

        var item = NeedsAttention.Closing(new(school, [School("Rivers Academy"), School("Sunshine Academy")], [Programme()], [Clinic(Today), Clinic(Today)]));

        Assert.Equal(
            (AttentionSeverity.High, "Blakenall Primary School closed on 31 May 2026. 1 programme and 2 events still count on it. Rivers Academy and Sunshine Academy take its place: move its part there, or end it."),
            (item.Severity, item.Reason));
    }

    [Fact]
    public void A_closing_school_without_a_successor_says_so()
    {
        var school = School("Blakenall Primary School") with { Status = OrganisationStatus.Closing, ClosedOn = null };

        var item = NeedsAttention.Closing(new(school, [], [], [Clinic(Today)]));

        Assert.Equal(
            (AttentionSeverity.Medium, "Blakenall Primary School is proposed to close. 1 event still counts on it. The register names no successor: end its part, or find another school."),
            (item.Severity, item.Reason));
    }

    private static Event Clinic(DateOnly date) => new()
    {
        Id = NodeId.Of(nameof(Event), "1"),
        AggregateId = NodeId.Of(nameof(Event), "1"),
        Source = Source.Illustrative,
        PartnershipId = PartnershipId,
        HostId = NodeId.Of(nameof(School), "138591"),
        Name = "Flu clinic",
        Kind = EventKind.PopupClinic,
        Date = date,
        StartTime = new(9, 0),
        EndTime = new(12, 0),
        TimeZone = IanaZone.London,
        Venue = "Hall",
        Status = EventStatus.Tentative,
    };

    private static School School(string name) => new()
    {
        Id = NodeId.Of(nameof(School), "138591"),
        AggregateId = NodeId.Of(nameof(School), "138591"),
        Source = Source.Gias,
        Urn = Urn.Parse("138591", null),
        Name = name,
        Phase = SchoolPhase.Primary,
        Status = OrganisationStatus.Open,
    };

    private static Deliverable Deliverable(DateOnly due) => new()
    {
        Id = NodeId.Of(nameof(Deliverable), "1"),
        AggregateId = PartnershipId,
        Source = Source.Illustrative,
        PartnershipId = PartnershipId,
        Title = "Consent process",
        AcceptanceCriterion = "Both sides use it",
        DueOn = due,
        Status = DeliverableStatus.Agreed,
    };

    private static Partnership Partnership(DateOnly reviewDue) => new()
    {
        Id = PartnershipId,
        AggregateId = PartnershipId,
        Source = Source.Illustrative,
        Name = "A partnership",
        Areas = [Area.Prevention],
        Status = PartnershipStatus.Active,
        ReviewDueOn = reviewDue,
    };

    private static Programme Programme() => new()
    {
        Id = NodeId.Of(nameof(Programme), "1"),
        AggregateId = NodeId.Of(nameof(Programme), "1"),
        Source = Source.Illustrative,
        PartnershipId = PartnershipId,
        Name = "A programme",
        Area = Area.Prevention,
        Aims = [],
        Stage = ProgrammeStage.Pilot,
    };
}
