using System.Reflection;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Tests.Model;

/// <summary>
/// Makes a command of any type with something in its fields that often makes sense and sometimes does not, whatever fields it
/// has: a test over all commands needs no change when one is added, beyond which nodes a new name of a field means.
/// </summary>
internal sealed class AnyCommand(Random random, Pool pool, DateOnly today)
{
    private static readonly string[] Organisations = ["School", "NhsTrust", "SchoolTrust"];
    private static readonly string[] Texts = ["One", "Two", "Ysgol Gŵyr", "Hall \"B\"", "🩺", "  spaced  "];
    private static readonly string[] Addresses = ["a@example.org", "b@example.org", "c@example.org", "d@example.org", "coordinator.rivers@example.org"];

    /// <summary>A command of a type.</summary>
    public Command Of(Type type) => (Command)Made(type, type);

    private object Made(Type type, Type command)
    {
        var constructor = type.GetConstructors().OrderByDescending(each => each.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, parameter.Name!, command))]);
        var given = constructor.GetParameters().Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var nullability = new NullabilityInfoContext();
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && !given.Contains(property.Name)))
        {
            if (property.Name is nameof(Command.ExpectedVersion) or nameof(Command.IdempotencyKey))
                continue;
            var mayBeLeftOut = nullability.Create(property).ReadState == NullabilityState.Nullable || IsPatch(property.PropertyType);
            if (!mayBeLeftOut || random.Next(3) == 0)
                property.SetValue(made, Value(property.PropertyType, property.Name, command));
        }

        return made;
    }

    private object? Value(Type declared, string name, Type command)
    {
        if (IsPatch(declared))
            return Activator.CreateInstance(declared, random.Next(5) == 0 ? null : Value(declared.GetGenericArguments()[0], name, command));
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return type switch
        {
            // The one school that came after another, mostly.
            _ when type == typeof(NodeId) && name == "SuccessorId" && random.Next(6) > 0 => Pool.Successor,
            _ when type == typeof(NodeId) => pool.Pick(random, TypesOf(name, command)),
            _ when type == typeof(string) => random.Next(30) == 0 ? "" : Texts[random.Next(Texts.Length)],
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(int) => random.Next(-1, 60),
            _ when type == typeof(double) => random.Next(-100, 100) / 4d,
            _ when type == typeof(DateOnly) => today.AddDays(random.Next(10) == 0 ? -random.Next(60) : random.Next(40)),
            _ when type == typeof(TimeOnly) => Time(name),
            _ when type == typeof(Uri) => new Uri("https://example.org/evidence"),
            _ when type == typeof(IanaZone) => IanaZone.Parse(random.Next(4) == 0 ? "Europe/Dublin" : "Europe/London", null),
            _ when type == typeof(EmailAddress) => EmailAddress.Parse(Addresses[random.Next(Addresses.Length)], null),
            // Mostly those of primary schools, as the schools of the corner are.
            _ when type == typeof(YearGroup) && random.Next(8) > 0 => (YearGroup)random.Next((int)YearGroup.Reception, (int)YearGroup.Year7),
            // Children are counted by year, so mostly children.
            _ when type == typeof(Audience) && random.Next(3) > 0 => Audience.Pupils,
            // How programmes may begin, mostly.
            _ when type == typeof(ProgrammeStage) && random.Next(4) > 0 => (ProgrammeStage)random.Next((int)ProgrammeStage.Pilot),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length)),
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => List(type.GetGenericArguments()[0], name, command),
            _ when type.IsClass && type.Namespace!.StartsWith("Partnership.Graph.Domain", StringComparison.Ordinal) => Made(type, command),
            _ => throw new NotSupportedException($"Say in {nameof(AnyCommand)} how to make a {type} for {name} of {command.Name}."),
        };
    }

    // Mostly a morning, sometimes the hour that a clock change skips, sometimes an end before the start.
    private TimeOnly Time(string name) => random.Next(12) switch
    {
        0 => new TimeOnly(1, 30),
        < 9 => name.StartsWith("Start", StringComparison.Ordinal) ? new TimeOnly(9, 0) : new TimeOnly(12, 0),
        _ => new TimeOnly(random.Next(8, 18), 15 * random.Next(4)),
    };

    private Array List(Type item, string name, Type command)
    {
        var list = Array.CreateInstance(item, random.Next(6) switch { 0 => 0, < 5 => 1, _ => 2 });
        for (var index = 0; index < list.Length; index++)
            list.SetValue(Value(item, name, command), index);
        return list;
    }

    private static string[] TypesOf(string name, Type command) => name switch
    {
        "Id" when command.Name.EndsWith("Membership", StringComparison.Ordinal) => ["PartnershipMember"],
        "Id" when command.Name.EndsWith("Role", StringComparison.Ordinal) => ["RoleAssignment"],
        "Id" when command.Name == "RecordEvidence" => ["Deliverable"],
        "Id" or "DeliverableId" => [new[] { "Partnership", "Programme", "Deliverable", "Person", "Event" }.Single(noun => command.Name.EndsWith(noun, StringComparison.Ordinal) || name == $"{noun}Id")],
        "PartnershipId" => ["Partnership"],
        "ProgrammeId" or "PredecessorId" => ["Programme"],
        "SchoolId" or "SuccessorId" or "InvitedIds" => ["School"],
        "HostId" => ["School", "School", "NhsTrust"],
        "ProviderIds" => ["NhsTrust"],
        "OrganisationId" => Organisations,
        "ScopeId" => ["Event", "Programme", "Partnership", "School", "NhsTrust"],
        "PersonId" or "DeputyId" or "EducationOwnerId" or "HealthOwnerId" or "OwnerId" => ["Person"],
        "RoleIds" => ["RoleAssignment"],
        _ => throw new NotSupportedException($"Say in {nameof(AnyCommand)} what '{name}' of {command.Name} names."),
    };

    private static bool IsPatch(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Patch<>);
}
