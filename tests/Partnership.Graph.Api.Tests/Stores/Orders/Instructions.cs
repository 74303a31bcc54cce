using System.Reflection;
using System.Reflection.Emit;

namespace Partnership.Graph.Api.Tests.Stores.Orders;

/// <summary>An instruction of compiled code.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Member">The member it names; <c>null</c> where it names none.</param>
internal sealed record Instruction(OpCode Code, MemberInfo? Member);

/// <summary>The instructions of methods (ECMA-335, partition III).</summary>
internal static class Instructions
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const byte TwoBytes = 0xFE;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Every method of an assembly that has code, constructors among them, and those the compiler made.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Assembly assembly) =>
        assembly.GetTypes().SelectMany(type => type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything))).Where(method => method.GetMethodBody() is not null);

    /// <summary>The instructions of a method, in their order.</summary>
    public static IEnumerable<Instruction> Of(MethodBase method)
    {
        var code = method.GetMethodBody()!.GetILAsByteArray()!;
        for (var at = 0; at < code.Length;)
        {
            var instruction = code[at] == TwoBytes ? Codes[(short)(TwoBytes << 8 | code[at + 1])] : Codes[code[at]];
            at += instruction.Size;
            yield return new(instruction, IsNamed(instruction) ? Member(method, BitConverter.ToInt32(code, at)) : null);
            at += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static bool IsNamed(OpCode code) => code.OperandType is OperandType.InlineMethod or OperandType.InlineTok;

    private static MemberInfo? Member(MethodBase method, int token) => method.Module.ResolveMember(
        token, method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : []);
}
