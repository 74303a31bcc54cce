using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class FocusTests(SeededGraph graph)
{
    [Fact]
    public Task Active_programmes_stand_beside_the_agreed_limit() => graph.AssertAsync(
        SchemaFiles.Operation("focus-of-partnerships"),
        "{}",
        """
            {
              "data": {
                "focus": {
                  "asOf": "2026-06-16",
                  "overLimit": {"numerator": 0, "denominator": 2, "share": 0},
                  "illustrative": {"numerator": 2, "denominator": 8},
                  "partnerships": [
                    {
                      "partnership": {"name": "Example: Healthy Halesowen", "source": "ILLUSTRATIVE"},
                      "active": 0,
                      "limit": 2,
                      "state": "WITHIN_LIMIT"
                    },
                    {
                      "partnership": {
                        "name": "Knowledge sharing: Windsor Academy Trust and four NHS trusts of the Midlands",
                        "source": "CASE_STUDY"
                      },
                      "active": 0,
                      "limit": null,
                      "state": "NO_LIMIT"
                    },
                    {
                      "partnership": {"name": "Windsor Academy Trust and Midlands Partnership University", "source": "CASE_STUDY"},
                      "active": 1,
                      "limit": null,
                      "state": "NO_LIMIT"
                    },
                    {
                      "partnership": {"name": "Windsor Academy Trust and Sandwell and West Birmingham", "source": "CASE_STUDY"},
                      "active": 2,
                      "limit": null,
                      "state": "NO_LIMIT"
                    },
                    {
                      "partnership": {"name": "Windsor Academy Trust and Staffordshire and Stoke-on-Trent", "source": "CASE_STUDY"},
                      "active": 2,
                      "limit": null,
                      "state": "NO_LIMIT"
                    },
                    {
                      "partnership": {"name": "Windsor Academy Trust and The Dudley Group", "source": "CASE_STUDY"},
                      "active": 1,
                      "limit": null,
                      "state": "NO_LIMIT"
                    },
                    {
                      "partnership": {"name": "Windsor Academy Trust and Walsall Healthcare", "source": "CASE_STUDY"},
                      "active": 2,
                      "limit": null,
                      "state": "NO_LIMIT"
                    },
                    {
                      "partnership": {"name": "Windsor Olympus Academy and Birmingham Children's Hospital", "source": "ILLUSTRATIVE"},
                      "active": 1,
                      "limit": 1,
                      "state": "AT_LIMIT"
                    }
                  ]
                }
              }
            }
            """);

    [Fact]
    public Task A_source_named_twice_is_refused() => graph.AssertAsync(
        "{ focus(sources: [USER, USER]) { asOf } }",
        "{}",
        """
            {
              "errors": [
                {
                  "message": "Argument 'sources' names something more than once; each item stands once. Name it once.",
                  "locations": [{"line": 1, "column": 3}],
                  "path": ["focus"],
                  "extensions": {"code": "BAD_USER_INPUT", "argument": "sources"}
                }
              ],
              "data": null
            }
            """);
}
