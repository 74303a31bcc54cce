using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Domain.Tests.Decisions;

public sealed class CommandReceiptTests
{
    private static readonly UpdatePartnership Command = new(Given.PartnershipId) { Name = "New", IdempotencyKey = "key" };

    [Fact]
    public void A_receipt_is_of_the_command_with_the_same_input()
    {
        var receipt = ReceiptOf(Command);

        Assert.True(receipt.IsOf(new UpdatePartnership(Given.PartnershipId) { Name = "New", IdempotencyKey = "key" }));
    }

    public static TheoryData<UpdatePartnership> Others =>
    [
        Command with { Name = "Other" },
        Command with { Name = default },
        Command with { Summary = null },
        Command with { ExpectedVersion = 3 },
        Command with { Areas = new Patch<IReadOnlyList<Area>?>([Area.Prevention]) },
        Command with { Id = Given.Trust },
    ];

    [Theory]
    [MemberData(nameof(Others))]
    public void Another_input_is_another_command_even_if_a_field_is_only_set_to_nothing(UpdatePartnership other) => Assert.False(ReceiptOf(Command).IsOf(other));

    [Fact]
    public void Another_mutation_is_another_command()
    {
        var one = new EndPartnershipMembership(Given.PartnershipId);

        Assert.False(ReceiptOf(one with { IdempotencyKey = "key" }).IsOf(new UpdatePartnership(Given.PartnershipId)));
    }

    [Fact]
    public void A_key_is_the_callers_own()
    {
        Assert.Equal(CommandReceipt.IdOf("a", "key"), CommandReceipt.IdOf("a", "key"));
        Assert.NotEqual(CommandReceipt.IdOf("a", "key"), CommandReceipt.IdOf("b", "key"));
        Assert.NotEqual(CommandReceipt.IdOf("a", "bc"), CommandReceipt.IdOf("ab", "c"));
    }

    [Fact]
    public void It_is_kept_for_24_hours() => Assert.Equal(Given.Occasion.Now.AddHours(24), ReceiptOf(Command).ExpiresAt);

    private static CommandReceipt ReceiptOf(Command command) =>
        CommandReceipt.For(command, new Decision.Accepted(Given.PartnershipId), Given.PartnershipId, Given.Occasion);
}
