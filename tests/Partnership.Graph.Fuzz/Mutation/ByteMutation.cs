using Partnership.Graph.Fuzz.Generation;

namespace Partnership.Graph.Fuzz.Mutation;

/// <summary>Changes a text byte by byte, without regard for what it means.</summary>
internal sealed class ByteMutation(Dice dice)
{
    private static readonly byte[] Telling = [0, 9, 10, 13, 32, (byte)'"', (byte)'\\', (byte)'{', (byte)'}', (byte)'#', (byte)'.', (byte)'-', 0x7F, 0x80, 0xBF, 0xC0, 0xE2, 0xED, 0xF0, 0xF4, 0xFF];

    public byte[] Mutate(byte[] original, int changes)
    {
        var bytes = original.ToList();
        for (var i = 0; i < changes && bytes.Count > 0; i++)
            Change(bytes);
        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var place = dice.Below(bytes.Count);
        var length = Math.Min(dice.Between(1, 16), bytes.Count - place);
        switch (dice.Below(6))
        {
            case 0:
                bytes[place] ^= (byte)(1 << dice.Below(8));
                break;
            case 1:
                bytes[place] = dice.Pick(Telling);
                break;
            case 2:
                bytes.RemoveRange(place, length);
                break;
            case 3:
                bytes.InsertRange(place, Enumerable.Repeat(dice.Pick(Telling), dice.Between(1, 5)));
                break;
            case 4:
                bytes.InsertRange(dice.Below(bytes.Count), bytes[place..(place + length)]);
                break;
            default:
                bytes.RemoveRange(place, bytes.Count - place);
                break;
        }
    }
}
