using System.Security.Cryptography;
using System.Text;

namespace Partnership.Graph.Reminders.Pages;

/// <summary>How pages look: the colours of the NHS at a contrast of 4.5 to 1 or more, light and dark.</summary>
internal static class PageStyle
{
    public const string Text = """

        :root { color-scheme: light dark; }
        body { margin: 0; font: 1.1875rem/1.5 Arial, Helvetica, sans-serif; color: #212b32; background: #fff; }
        header { background: #005eb8; color: #fff; }
        header p { margin: 0 auto; padding: .75rem 1rem; font-weight: bold; max-width: 40rem; }
        main { max-width: 40rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.75rem; line-height: 1.25; margin: 1rem 0; }
        dl { margin: 1.5rem 0; border-top: 1px solid #768692; }
        dl div { padding: .5rem 0; border-bottom: 1px solid #768692; }
        dt { font-weight: bold; }
        dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
        label { display: block; font-weight: bold; margin-bottom: .25rem; }
        textarea { display: block; box-sizing: border-box; width: 100%; font: inherit; padding: .5rem; border: 2px solid #4c6272; margin-bottom: 1rem; }
        button { font: inherit; font-weight: bold; min-height: 2.75rem; padding: .6rem 1.2rem; border: 2px solid transparent; border-radius: 4px; background: #006747; color: #fff; cursor: pointer; }
        a:focus, textarea:focus, button:focus { outline: 3px solid #212b32; outline-offset: 0; box-shadow: 0 0 0 6px #ffeb3b; }
        .skip { position: absolute; left: -999rem; padding: .5rem; background: #fff; color: #005eb8; }
        .skip:focus { left: 0; }
        @media (prefers-color-scheme: dark) {
          body { color: #f0f4f5; background: #1b2126; }
          textarea { background: #212b32; color: #f0f4f5; border-color: #aeb7bd; }
        }

        """;

    /// <summary>What a page may do: show this style and post to its own address.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}
