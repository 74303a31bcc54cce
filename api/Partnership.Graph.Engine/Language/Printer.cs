namespace Partnership.Graph.Engine.Language;

/// <summary>
/// Writes syntax trees as GraphQL text, in the layout of graphql-js: two spaces of indentation, block strings kept,
/// arguments on lines of their own where the line would pass 80 characters. What is printed parses to the same tree.
/// </summary>
public static class Printer
{
    /// <summary>The text of a node, without a line end behind it.</summary>
    public static string Print(SyntaxNode node)
    {
        var printer = new DocumentPrinter();
        printer.Write(node);
        return printer.ToString();
    }
}
