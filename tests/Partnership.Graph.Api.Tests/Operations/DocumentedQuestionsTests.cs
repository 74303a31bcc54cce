using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Partnership.Graph.Api.Tests.Architecture;
using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

/// <summary>The questions written out in the pages, as they stand there.</summary>
public sealed partial class DocumentedQuestionsTests(SeededGraph graph)
{
    [Fact]
    public Task The_first_question_of_front_ends() => graph.AssertAsync(Sent("front-ends.md"), "{}",
        """
            {
              "data": {
                "school": {
                  "name": "Rivers Primary Academy",
                  "trust": {"name": "Windsor Academy Trust"},
                  "upcomingEvents": {
                    "nodes": [
                      {
                        "name": "Flu clinic, Rivers Primary Academy",
                        "date": "2026-06-23",
                        "startTime": "09:15:00",
                        "status": "CONFIRMED"
                      },
                      {
                        "name": "Second meeting on healthy eating",
                        "date": "2026-06-26",
                        "startTime": "15:45:00",
                        "status": "CONFIRMED"
                      },
                      {
                        "name": "Workshop: when a child worries",
                        "date": "2026-07-01",
                        "startTime": "15:30:00",
                        "status": "CONFIRMED"
                      }
                    ]
                  }
                }
              }
            }
            """);

    [Fact]
    public Task The_filter_shown_to_front_ends() => graph.AssertAsync(Written("front-ends.md"), "{}",
        """
            {
              "data": {
                "schools": {
                  "totalCount": 7,
                  "nodes": [
                    {"name": "Tenterfields Primary Academy", "localAuthority": "Dudley"},
                    {"name": "Rivers Primary Academy", "localAuthority": "Walsall"},
                    {"name": "Milton Primary Academy", "localAuthority": "Stoke-on-Trent"},
                    {"name": "Manor Way Primary Academy", "localAuthority": "Dudley"},
                    {"name": "Greenways Primary Academy", "localAuthority": "Stoke-on-Trent"}
                  ]
                }
              }
            }
            """);

    [Fact]
    public Task The_table_shown_to_analysts() => graph.AssertAsync(Sent("analysts.md"), "{}",
        """
            {
              "data": {
                "reach": {
                  "groups": [
                    {
                      "localAuthority": "Dudley",
                      "term": {"academicYear": "2025/26", "term": "SPRING"},
                      "came": {"value": 41, "withheld": null},
                      "expected": {"value": 60, "withheld": null}
                    },
                    {
                      "localAuthority": "Dudley",
                      "term": {"academicYear": "2025/26", "term": "SUMMER"},
                      "came": {"value": 34, "withheld": null},
                      "expected": {"value": 36, "withheld": null}
                    },
                    {
                      "localAuthority": "Sandwell",
                      "term": {"academicYear": "2025/26", "term": "AUTUMN"},
                      "came": {"value": 50, "withheld": null},
                      "expected": {"value": 50, "withheld": null}
                    },
                    {
                      "localAuthority": "Stoke-on-Trent",
                      "term": {"academicYear": "2025/26", "term": "SUMMER"},
                      "came": {"value": 56, "withheld": null},
                      "expected": {"value": 76, "withheld": null}
                    },
                    {
                      "localAuthority": "Walsall",
                      "term": {"academicYear": "2025/26", "term": "SUMMER"},
                      "came": {"value": 15, "withheld": null},
                      "expected": {"value": 20, "withheld": null}
                    },
                    {
                      "localAuthority": null,
                      "term": {"academicYear": "2025/26", "term": "AUTUMN"},
                      "came": {"value": 5, "withheld": null},
                      "expected": {"value": 5, "withheld": null}
                    },
                    {
                      "localAuthority": null,
                      "term": {"academicYear": "2025/26", "term": "SPRING"},
                      "came": {"value": 350, "withheld": null},
                      "expected": {"value": 380, "withheld": null}
                    },
                    {
                      "localAuthority": null,
                      "term": {"academicYear": "2025/26", "term": "SUMMER"},
                      "came": {"value": 594, "withheld": null},
                      "expected": {"value": 838, "withheld": null}
                    }
                  ]
                }
              }
            }
            """);

    [Fact]
    public Task The_question_of_coordinators() => graph.AssertAsync(Written("coordinators.md"), "{}",
        """
            {
              "data": {
                "school": {
                  "name": "Rivers Primary Academy",
                  "upcomingEvents": {
                    "nodes": [
                      {
                        "name": "Flu clinic, Rivers Primary Academy",
                        "kind": "POPUP_CLINIC",
                        "date": "2026-06-23",
                        "startTime": "09:15:00",
                        "endTime": "12:00:00",
                        "venue": "Studio",
                        "status": "CONFIRMED"
                      },
                      {
                        "name": "Second meeting on healthy eating",
                        "kind": "CO_DESIGN_MEETING",
                        "date": "2026-06-26",
                        "startTime": "15:45:00",
                        "endTime": "17:00:00",
                        "venue": "Library",
                        "status": "CONFIRMED"
                      },
                      {
                        "name": "Workshop: when a child worries",
                        "kind": "STAFF_WORKSHOP",
                        "date": "2026-07-01",
                        "startTime": "15:30:00",
                        "endTime": "17:00:00",
                        "venue": "Library",
                        "status": "CONFIRMED"
                      },
                      {
                        "name": "Community clinic, Goldsmith Primary Academy",
                        "kind": "POPUP_CLINIC",
                        "date": "2026-07-07",
                        "startTime": "15:30:00",
                        "endTime": "18:30:00",
                        "venue": "Main hall and library",
                        "status": "TENTATIVE"
                      },
                      {
                        "name": "Review of the work in Blakenall",
                        "kind": "PARTNERSHIP_REVIEW",
                        "date": "2026-07-08",
                        "startTime": "14:00:00",
                        "endTime": "15:30:00",
                        "venue": "Manor Hospital, board room",
                        "status": "CONFIRMED"
                      }
                    ]
                  }
                }
              }
            }
            """);

    [Fact]
    public Task The_schools_that_fit_what_an_analyst_looks_for() => graph.AssertAsync(SchemaFiles.Operation("find-schools"), "{}",
        """
            {
              "data": {
                "schools": {
                  "totalCount": 7,
                  "pageInfo": {
                    "hasNextPage": false,
                    "endCursor": "WyJTY2hvb2wuLVB1cGlsQ291bnQsTm9ybWFsaXNlZE5hbWUiLC0yMTQ3NDgzNjQ4LCJ0ZW50ZXJmaWVsZHMgcHJpbWFyeSBhY2FkZW15IiwiU2Nob29sOjE0MzE5NSJd"
                  },
                  "nodes": [
                    {
                      "urn": "142964",
                      "name": "Colley Lane Primary Academy",
                      "localAuthority": "Dudley",
                      "pupilCount": null,
                      "programmes": {
                        "totalCount": 2,
                        "nodes": [
                          {
                            "name": "Example: toothbrushing clubs",
                            "events": {"nodes": [{"name": "Evening for parents of new starters", "date": "2026-07-22"}]}
                          },
                          {
                            "name": "Asthma-friendly schools with Asthma Champions",
                            "events": {
                              "nodes": [{"name": "Asthma Champions teach at Tenterfields", "date": "2026-06-25"}]
                            }
                          }
                        ]
                      }
                    },
                    {
                      "urn": "138591",
                      "name": "Goldsmith Primary Academy",
                      "localAuthority": "Walsall",
                      "pupilCount": null,
                      "programmes": {
                        "totalCount": 2,
                        "nodes": [
                          {
                            "name": "Emotional health and wellbeing pilot",
                            "events": {"nodes": [{"name": "Workshop: when a child worries", "date": "2026-07-01"}]}
                          },
                          {
                            "name": "Community healthy eating in Blakenall",
                            "events": {"nodes": [{"name": "Taster evening for families", "date": "2026-07-16"}]}
                          }
                        ]
                      }
                    },
                    {
                      "urn": "143012",
                      "name": "Greenways Primary Academy",
                      "localAuthority": "Stoke-on-Trent",
                      "pupilCount": null,
                      "programmes": {
                        "totalCount": 1,
                        "nodes": [
                          {
                            "name": "Mental health support team: a whole-school approach",
                            "events": {
                              "nodes": [
                                {
                                  "name": "Information evening for parents: exams without fear",
                                  "date": "2026-07-02"
                                }
                              ]
                            }
                          }
                        ]
                      }
                    },
                    {
                      "urn": "142355",
                      "name": "Manor Way Primary Academy",
                      "localAuthority": "Dudley",
                      "pupilCount": null,
                      "programmes": {
                        "totalCount": 1,
                        "nodes": [
                          {
                            "name": "Example: toothbrushing clubs",
                            "events": {"nodes": [{"name": "Evening for parents of new starters", "date": "2026-07-22"}]}
                          }
                        ]
                      }
                    },
                    {
                      "urn": "144441",
                      "name": "Milton Primary Academy",
                      "localAuthority": "Stoke-on-Trent",
                      "pupilCount": null,
                      "programmes": {
                        "totalCount": 1,
                        "nodes": [
                          {
                            "name": "Mental health support team: a whole-school approach",
                            "events": {
                              "nodes": [
                                {
                                  "name": "Information evening for parents: exams without fear",
                                  "date": "2026-07-02"
                                }
                              ]
                            }
                          }
                        ]
                      }
                    },
                    {
                      "urn": "140196",
                      "name": "Rivers Primary Academy",
                      "localAuthority": "Walsall",
                      "pupilCount": null,
                      "programmes": {
                        "totalCount": 2,
                        "nodes": [
                          {
                            "name": "Emotional health and wellbeing pilot",
                            "events": {"nodes": [{"name": "Workshop: when a child worries", "date": "2026-07-01"}]}
                          },
                          {
                            "name": "Community healthy eating in Blakenall",
                            "events": {"nodes": [{"name": "Taster evening for families", "date": "2026-07-16"}]}
                          }
                        ]
                      }
                    },
                    {
                      "urn": "143195",
                      "name": "Tenterfields Primary Academy",
                      "localAuthority": "Dudley",
                      "pupilCount": null,
                      "programmes": {
                        "totalCount": 2,
                        "nodes": [
                          {
                            "name": "Example: toothbrushing clubs",
                            "events": {"nodes": [{"name": "Evening for parents of new starters", "date": "2026-07-22"}]}
                          },
                          {
                            "name": "Asthma-friendly schools with Asthma Champions",
                            "events": {
                              "nodes": [{"name": "Asthma Champions teach at Tenterfields", "date": "2026-06-25"}]
                            }
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            }
            """);

    [Fact]
    public async Task What_a_coordinator_sees_first()
    {
        var (response, _) = await graph.RunAsync(SchemaFiles.Operation("coming-up"));
        var events = JsonNode.Parse(response)!["data"]!["upcomingEvents"]!;

        Assert.Equal(
            [
                "2026-06-17 11:20 CONFIRMED Lesson: stress, sleep and asking for help",
                "2026-06-18 09:15 CONFIRMED Flu clinic, Goldsmith Primary Academy",
                "2026-06-19 10:45 CONFIRMED Lesson: feelings have names",
                "2026-06-22 13:15 CONFIRMED Asthma Champion training, second group",
                "2026-06-23 09:15 CONFIRMED Flu clinic, Rivers Primary Academy",
                "2026-06-24 15:30 CONFIRMED Wellbeing workshop for staff",
                "2026-06-25 10:00 CONFIRMED Asthma Champions teach at Tenterfields",
                "2026-06-26 15:45 CONFIRMED Second meeting on healthy eating",
                "2026-06-29 15:45 CONFIRMED Wellbeing circle for staff",
                "2026-06-30 09:30 CONFIRMED Birmingham NHS Academy: second workshop",
            ],
            events["nodes"]!.AsArray().Select(each => $"{each!["date"]} {each["startTime"]!.GetValue<string>()[..5]} {each["status"]} {each["name"]}"));
    }

    private static string Sent(string page) => JsonNode.Parse(Body().Match(Page(page)).Groups["json"].Value)!["query"]!.GetValue<string>();

    private static string Written(string page) => Block().Match(Page(page)).Groups["query"].Value;

    private static string Page(string page) => File.ReadAllText(RepositoryRoot.File("api", "docs", page));

    [GeneratedRegex(@"-d '(?<json>\{""query"".*\})'", RegexOptions.NonBacktracking)]
    private static partial Regex Body();

    [GeneratedRegex(@"```graphql\n(?<query>[^`]*)```", RegexOptions.NonBacktracking)]
    private static partial Regex Block();
}
