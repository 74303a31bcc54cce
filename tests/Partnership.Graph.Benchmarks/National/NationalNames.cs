namespace Partnership.Graph.Benchmarks.National;

/// <summary>Made-up names with the words that real ones are full of, so that searching has as much to sort out as it would have.</summary>
internal static class NationalNames
{
    private static readonly string[] Beginnings =
    [
        "Ash", "Beck", "Birch", "Bourn", "Brad", "Brom", "Cal", "Chad", "Clay", "Cross", "Dal", "Dun", "East", "Elm", "Fair", "Fern", "Glen", "Hales",
        "Hart", "Hazel", "Kings", "Lang", "Long", "Marsh", "Mid", "Nor", "Oak", "Pen", "Red", "Rush", "Sand", "Shel", "Stan", "Sut", "Thorn", "Wal",
        "West", "Whit", "Win", "Wool",
    ];

    private static readonly string[] Endings =
    [
        "borough", "bridge", "bury", "by", "cliffe", "combe", "cote", "dale", "den", "field", "ford", "gate", "ham", "hill", "hurst", "ley", "mere",
        "mouth", "ridge", "stead", "stoke", "ton", "well", "wick", "worth",
    ];

    private static readonly string[] Before = ["", "", "", "Great ", "Little ", "Upper ", "Lower ", "Old "];
    private static readonly string[] Saints = ["Mary", "John", "Peter", "Anne", "Thérèse", "George", "Chad", "Cuthbert", "Joseph", "Michael", "Luke", "Hilda"];

    private static readonly string[] Kinds =
    [
        "Primary School", "High School", "Academy", "Infant School", "Junior School", "Community College", "Church of England Primary School",
        "Catholic Primary School", "Grammar School", "Nursery School",
    ];

    private static readonly string[] First = ["Aisha", "Ben", "Carys", "David", "Élodie", "Farah", "Grace", "Hamza", "Imogen", "Jack", "Kofi", "Leah", "Mohammed", "Niamh", "Olivia", "Priya", "Rhys", "Siân", "Tom", "Zoë"];
    private static readonly string[] Last = ["Ahmed", "Brown", "Clarke", "Davies", "Evans", "Fletcher", "Green", "Hughes", "Iqbal", "Jones", "Khan", "Lewis", "Mensah", "Nowak", "O'Brien", "Patel", "Roberts", "Smith", "Taylor", "Wright"];

    /// <summary>How many places have names of their own.</summary>
    public static int Places { get; } = Beginnings.Length * Endings.Length;

    public static string Place(int number) => Beginnings[number % Beginnings.Length] + Endings[number / Beginnings.Length % Endings.Length];

    public static string School(int number, Random random)
    {
        var place = Before[random.Next(Before.Length)] + Place(random.Next(Places));
        var saint = random.Next(4) == 0 ? $"St {Saints[random.Next(Saints.Length)]}'s " : "";
        return $"{(saint.Length > 0 && number % 2 == 0 ? saint : place + " " + saint)}{Kinds[random.Next(Kinds.Length)]}";
    }

    public static string Person(int number) => $"{First[number % First.Length]} {Last[number / First.Length % Last.Length]}{(number >= 400 ? $"-{Place(number)}" : "")}";
}
