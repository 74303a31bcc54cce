namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>What of a schema can change. The names say it; each comes with the criticality its rule decides.</summary>
public enum SchemaChangeKind
{
    /// <summary>The description of the schema itself.</summary>
    SchemaDescriptionChanged,

    /// <summary>Mutations or subscriptions came.</summary>
    RootTypeAdded,

    /// <summary>Mutations or subscriptions went.</summary>
    RootTypeRemoved,

    /// <summary>Another type is the root of an operation.</summary>
    RootTypeChanged,

    /// <summary>A new type.</summary>
    TypeAdded,

    /// <summary>A type less.</summary>
    TypeRemoved,

    /// <summary>A type became another kind of type.</summary>
    TypeKindChanged,

    /// <summary>The description of a type.</summary>
    TypeDescriptionChanged,

    /// <summary>Where a scalar's format is specified.</summary>
    ScalarSpecificationChanged,

    /// <summary>An object or interface implements one more.</summary>
    InterfaceAdded,

    /// <summary>An object or interface implements one less.</summary>
    InterfaceRemoved,

    /// <summary>A new field of an object or interface.</summary>
    FieldAdded,

    /// <summary>A field less of an object or interface.</summary>
    FieldRemoved,

    /// <summary>The type of a field.</summary>
    FieldTypeChanged,

    /// <summary>The description of a field.</summary>
    FieldDescriptionChanged,

    /// <summary>A field was deprecated.</summary>
    FieldDeprecated,

    /// <summary>A field is no longer deprecated.</summary>
    FieldDeprecationRemoved,

    /// <summary>The reason of a field's deprecation.</summary>
    FieldDeprecationReasonChanged,

    /// <summary>A new argument of a field.</summary>
    ArgumentAdded,

    /// <summary>An argument less of a field.</summary>
    ArgumentRemoved,

    /// <summary>The type of an argument.</summary>
    ArgumentTypeChanged,

    /// <summary>The default of an argument, including whether there is one.</summary>
    ArgumentDefaultChanged,

    /// <summary>The description of an argument.</summary>
    ArgumentDescriptionChanged,

    /// <summary>An argument was deprecated.</summary>
    ArgumentDeprecated,

    /// <summary>An argument is no longer deprecated.</summary>
    ArgumentDeprecationRemoved,

    /// <summary>The reason of an argument's deprecation.</summary>
    ArgumentDeprecationReasonChanged,

    /// <summary>A new field of an input object.</summary>
    InputFieldAdded,

    /// <summary>A field less of an input object.</summary>
    InputFieldRemoved,

    /// <summary>The type of an input field.</summary>
    InputFieldTypeChanged,

    /// <summary>The default of an input field, including whether there is one.</summary>
    InputFieldDefaultChanged,

    /// <summary>The description of an input field.</summary>
    InputFieldDescriptionChanged,

    /// <summary>An input field was deprecated.</summary>
    InputFieldDeprecated,

    /// <summary>An input field is no longer deprecated.</summary>
    InputFieldDeprecationRemoved,

    /// <summary>The reason of an input field's deprecation.</summary>
    InputFieldDeprecationReasonChanged,

    /// <summary>Exactly one field of an input object has to be given now.</summary>
    OneOfAdded,

    /// <summary>Any number of fields of an input object may be given now.</summary>
    OneOfRemoved,

    /// <summary>A new value of an enum.</summary>
    EnumValueAdded,

    /// <summary>A value less of an enum.</summary>
    EnumValueRemoved,

    /// <summary>The description of an enum value.</summary>
    EnumValueDescriptionChanged,

    /// <summary>An enum value was deprecated.</summary>
    EnumValueDeprecated,

    /// <summary>An enum value is no longer deprecated.</summary>
    EnumValueDeprecationRemoved,

    /// <summary>The reason of an enum value's deprecation.</summary>
    EnumValueDeprecationReasonChanged,

    /// <summary>A new member of a union.</summary>
    UnionMemberAdded,

    /// <summary>A member less of a union.</summary>
    UnionMemberRemoved,

    /// <summary>A new directive.</summary>
    DirectiveAdded,

    /// <summary>A directive less.</summary>
    DirectiveRemoved,

    /// <summary>The description of a directive.</summary>
    DirectiveDescriptionChanged,

    /// <summary>A directive may stand in one more place.</summary>
    DirectiveLocationAdded,

    /// <summary>A directive may no longer stand in a place.</summary>
    DirectiveLocationRemoved,

    /// <summary>A directive may now stand twice in one place.</summary>
    DirectiveRepeatableAdded,

    /// <summary>A directive may no longer stand twice in one place.</summary>
    DirectiveRepeatableRemoved,

    /// <summary>A new argument of a directive.</summary>
    DirectiveArgumentAdded,

    /// <summary>An argument less of a directive.</summary>
    DirectiveArgumentRemoved,

    /// <summary>The type of a directive's argument.</summary>
    DirectiveArgumentTypeChanged,

    /// <summary>The default of a directive's argument, including whether there is one.</summary>
    DirectiveArgumentDefaultChanged,

    /// <summary>The description of a directive's argument.</summary>
    DirectiveArgumentDescriptionChanged,

    /// <summary>A directive's argument was deprecated.</summary>
    DirectiveArgumentDeprecated,

    /// <summary>A directive's argument is no longer deprecated.</summary>
    DirectiveArgumentDeprecationRemoved,

    /// <summary>The reason of the deprecation of a directive's argument.</summary>
    DirectiveArgumentDeprecationReasonChanged,
}
