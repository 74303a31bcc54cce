using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.10 InputObjectDefaultValueHasCycle(): filling in the default of an input field comes to an end.</summary>
internal static class InputObjectDefaultCycles
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        var search = new Search(schema, errors);
        foreach (var (coordinate, field) in schema.InputFields())
            search.VisitDefault(coordinate, field);
    }

    private sealed class Search(SchemaDraft schema, SchemaErrors errors)
    {
        private readonly HashSet<InputValueDefinitionNode> _finished = [];
        private readonly List<(string Coordinate, InputValueDefinitionNode Field)> _path = [];

        public void VisitDefault(string coordinate, InputValueDefinitionNode field)
        {
            if (field.DefaultValue is null || _finished.Contains(field))
                return;
            var begin = _path.FindIndex(step => step.Field == field);
            if (begin >= 0)
            {
                var circle = string.Join(" → ", _path.Skip(begin).Select(step => step.Coordinate));
                errors.Report(field.DefaultValue, $"The default of {coordinate} never ends because it needs itself: {circle} → {coordinate}. Write the inner field into one of these defaults.");
                return;
            }

            _path.Add((coordinate, field));
            VisitValue(field.Type, field.DefaultValue);
            _path.RemoveAt(_path.Count - 1);
            _finished.Add(field);
        }

        private void VisitValue(TypeNode typeNode, ValueNode value)
        {
            if (schema.FindType(typeNode) is not { Definition: InputObjectTypeDefinitionNode } type)
                return;
            if (value is ListValueNode list)
            {
                foreach (var item in list.Values)
                    VisitValue(typeNode, item);
            }

            if (value is not ObjectValueNode given)
                return;
            foreach (var field in type.InputFields)
            {
                if (given.Fields.FirstOrDefault(candidate => candidate.Name.Value == field.Name.Value) is { } inner)
                    VisitValue(field.Type, inner.Value);
                else if (schema.FindType(field.Type)?.Definition is InputObjectTypeDefinitionNode)
                    VisitDefault($"{type.Name}.{field.Name}", field);
            }
        }
    }
}
