using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.Registers;

public sealed class LocalCorrectionTests
{
    private static readonly NodeId Id = NodeId.Parse("School:138591", null);
    private static readonly GssCode Here = GssCode.Parse("E01010213", null);
    private static readonly GssCode There = GssCode.Parse("E01010214", null);

    private static readonly School Register = new()
    {
        Id = Id,
        AggregateId = Id,
        Version = 3,
        Source = Source.Gias,
        AsOf = new DateOnly(2026, 6, 1),
        Name = "Goldsmith Primary Academy",
        Status = OrganisationStatus.Open,
        Urn = Urn.Parse("138591", null),
        Phase = SchoolPhase.Primary,
        Postcode = Postcode.Parse("WS3 1DL", null),
        LowestAge = 3,
        HighestAge = 11,
        LsoaCode = Here,
        DeprivationDecile = 1,
    };

    [Fact]
    public void A_correction_is_shown_and_keeps_what_the_register_says_under_it()
    {
        var decision = Assert.IsType<Decision.Accepted>(Set(new(CorrectableField.Name, "  Goldsmith Primary "), new(CorrectableField.Postcode, "ws31dm")).Decide(State(), Given.Occasion));

        var (shown, correction) = (Of<School>(decision)!, Of<LocalCorrection>(decision)!);
        Assert.Equal(("Goldsmith Primary", "WS3 1DM", Source.Gias, new DateOnly(2026, 6, 1)), (shown.Name, shown.Postcode!.Value.Value, shown.Source, shown.AsOf!.Value));
        Assert.Equal([new CorrectedField("name", "Goldsmith Primary", "Goldsmith Primary Academy"), new CorrectedField("postcode", "WS3 1DM", "WS3 1DL")], correction.Fields);
        Assert.Equal("Asked the school", decision.Reason);
        Assert.Equal(Register, Corrections.Under(shown, correction));
    }

    [Fact]
    public void A_second_correction_is_added_to_the_first_and_takes_the_place_of_the_same_field()
    {
        var first = Corrected(Set(new(CorrectableField.Name, "One"), new(CorrectableField.Town, "Walsall")));

        var second = Of<LocalCorrection>(Assert.IsType<Decision.Accepted>(Set(new FieldCorrection(CorrectableField.Name, "Two")).Decide(first, Given.Occasion)))!;

        Assert.Equal([new CorrectedField("name", "Two", "Goldsmith Primary Academy"), new CorrectedField("town", "Walsall", null)], second.Fields);
    }

    [Fact]
    public void Nothing_can_be_what_is_known_better()
    {
        var shown = Of<School>(Assert.IsType<Decision.Accepted>(Set(new FieldCorrection(CorrectableField.Postcode, null)).Decide(State(), Given.Occasion)))!;

        Assert.Null(shown.Postcode);
    }

    [Theory]
    [InlineData("E01010214", 7)]
    [InlineData("E01099999", null)]
    [InlineData(null, null)]
    public void Another_neighbourhood_brings_its_deprivation(string? code, int? decile)
    {
        var shown = Of<School>(Assert.IsType<Decision.Accepted>(Set(new FieldCorrection(CorrectableField.LsoaCode, code)).Decide(State(), Given.Occasion)))!;

        Assert.Equal(decile, shown.DeprivationDecile);
    }

    [Fact]
    public void A_correction_that_says_what_the_register_says_is_kept_and_pointed_out() =>
        Assert.Single(Assert.IsType<Decision.Accepted>(Set(new FieldCorrection(CorrectableField.Name, "Goldsmith Primary Academy")).Decide(State(), Given.Occasion)).Warnings);

    public static TheoryData<string, SetLocalCorrection, string> Wrong => new()
    {
        { "no field", Set(), "fields" },
        { "a field twice", Set(new(CorrectableField.Name, "a"), new(CorrectableField.Name, "b")), "fields.1" },
        { "no name", Set(new FieldCorrection(CorrectableField.Name, " ")), "fields.0.value" },
        { "a postcode that is none", Set(new FieldCorrection(CorrectableField.Postcode, "WS3")), "fields.0.value" },
        { "a website that is none", Set(new FieldCorrection(CorrectableField.Website, "javascript:alert(1)")), "fields.0.value" },
        { "a number that is none", Set(new FieldCorrection(CorrectableField.PupilCount, "-1")), "fields.0.value" },
        { "a neighbourhood that is none", Set(new FieldCorrection(CorrectableField.LsoaCode, "here")), "fields.0.value" },
        { "a name without end", Set(new FieldCorrection(CorrectableField.Name, new string('x', 201))), "fields.0.value" },
        { "ages the wrong way round", Set(new FieldCorrection(CorrectableField.LowestAge, "12")), "fields" },
        { "no reason", Set(new FieldCorrection(CorrectableField.Name, "a")) with { Reason = " " }, "reason" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused_where_it_stands(string what, SetLocalCorrection command, string path) =>
        Assert.Equal((what, $"input.{path}"), (what, string.Join('.', Given.Refused<ValidationFailed>(command.Decide(State(), Given.Occasion)).Path)));

    [Fact]
    public void An_nhs_trust_has_no_ages_and_what_is_in_no_register_nothing_to_correct()
    {
        var trust = new NhsTrust { Id = Given.Hospital, AggregateId = Given.Hospital, Source = Source.Ods, Name = "A", Status = OrganisationStatus.Open, OdsCode = OdsCode.Parse("RXK", null), FoundationTrust = true };
        var other = new OtherPartner { Id = NodeId.Parse("OtherPartner:one", null), AggregateId = NodeId.Parse("OtherPartner:one", null), Source = Source.User, Name = "B", Status = OrganisationStatus.Open, Kind = OtherPartnerKind.Charity };

        Assert.Contains("these can: county, locality", Given.Refused<ValidationFailed>(Set(new FieldCorrection(CorrectableField.LowestAge, "3")).Decide(State() with { Organisation = trust }, Given.Occasion)).Message, StringComparison.Ordinal);
        Assert.Equal("NO_REGISTER", Given.Refused<InvalidState>(Set(new FieldCorrection(CorrectableField.Name, "C")).Decide(State() with { Organisation = other }, Given.Occasion)).State);
    }

    [Fact]
    public void One_that_is_taken_away_shows_what_the_register_says_by_now()
    {
        var state = Corrected(Set(new(CorrectableField.Name, "One"), new(CorrectableField.LsoaCode, There.Value)));
        // An import changed what lies under it since.
        state = state with { Correction = state.Correction! with { Fields = [.. state.Correction.Fields.Select(field => field.Name == "name" ? field with { RegisterValue = "Renamed by the register" } : field)] } };

        var decision = Assert.IsType<Decision.Accepted>(new RemoveLocalCorrection(Id, "It is right now").Decide(state, Given.Occasion));

        var shown = Of<School>(decision)!;
        Assert.Equal(("Renamed by the register", Here, 1), (shown.Name, shown.LsoaCode!.Value, shown.DeprivationDecile!.Value));
        Assert.Equal([LocalCorrection.IdOf(Id)], decision.Removals);
        Assert.Null(Of<LocalCorrection>(decision));
    }

    [Fact]
    public void Some_of_it_may_be_taken_away()
    {
        var state = Corrected(Set(new(CorrectableField.Name, "One"), new(CorrectableField.Town, "Walsall")));

        var decision = Assert.IsType<Decision.Accepted>((new RemoveLocalCorrection(Id, "Known") with { Fields = [CorrectableField.Name] }).Decide(state, Given.Occasion));

        Assert.Equal(("Goldsmith Primary Academy", "Walsall"), (Of<School>(decision)!.Name, Of<School>(decision)!.Address!.Town));
        Assert.Equal("town", Assert.Single(Of<LocalCorrection>(decision)!.Fields).Name);
        Assert.Empty(decision.Removals);
    }

    [Fact]
    public void What_is_not_corrected_cannot_be_taken_away()
    {
        var state = Corrected(Set(new FieldCorrection(CorrectableField.Name, "One")));

        Assert.Equal("UNCORRECTED", Given.Refused<InvalidState>(new RemoveLocalCorrection(Id, "r").Decide(State(), Given.Occasion)).State);
        Assert.Equal(["input", "fields", "0"], Given.Refused<ValidationFailed>((new RemoveLocalCorrection(Id, "r") with { Fields = [CorrectableField.Town] }).Decide(state, Given.Occasion)).Path);
        Assert.Equal(["input", "fields"], Given.Refused<ValidationFailed>((new RemoveLocalCorrection(Id, "r") with { Fields = [] }).Decide(state, Given.Occasion)).Path);
        Assert.Equal(["input", "reason"], Given.Refused<ValidationFailed>(new RemoveLocalCorrection(Id, "").Decide(state, Given.Occasion)).Path);
    }

    private static SetLocalCorrection Set(params FieldCorrection[] fields) => new(Id, fields, "Asked the school");

    private static CorrectionState State() => new()
    {
        Organisation = Register,
        Deciles = new Dictionary<GssCode, int> { [Here] = 1, [There] = 7 },
        Scopes = new HashSet<NodeId> { Id },
    };

    private static CorrectionState Corrected(SetLocalCorrection command)
    {
        var decision = Assert.IsType<Decision.Accepted>(command.Decide(State(), Given.Occasion));
        return State() with { Organisation = Of<School>(decision)!, Correction = Of<LocalCorrection>(decision) };
    }

    private static T? Of<T>(Decision.Accepted decision) where T : Document => decision.Upserts.OfType<T>().SingleOrDefault();
}
