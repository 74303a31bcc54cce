using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class ProgrammeOperationsTests(SeededGraph graph)
{
    [Fact]
    public Task A_pilot_knows_its_roll_out_and_what_pupils_changed() => graph.AssertAsync(
        SchemaFiles.Operation("pilot-and-roll-out"),
        """{ "programme": "Programme:primary-careers-pilot" }""",
        """
            {
              "data": {
                "node": {
                  "name": "Primary school careers pilot",
                  "area": "WORKFORCE_DEVELOPMENT",
                  "stage": "CO_DESIGN",
                  "aims": [
                    "Careers in health and care that children of primary age can picture",
                    "A pilot shaped by what pupils say",
                    "Ready for all primaries of the county"
                  ],
                  "source": "CASE_STUDY",
                  "predecessor": null,
                  "successors": [{"name": "Primary school careers across the county", "stage": "IDEA"}],
                  "pupilVoice": {
                    "nodes": [
                      {
                        "question": "What would you ask somebody who works there?",
                        "method": "question box, counted by the school councils",
                        "sampleSize": 112,
                        "themes": ["What is the hardest part", "Do you get scared", "Which subject helps you"],
                        "changes": ["Visitors bring one object and one hard day to tell about", "Ten minutes of each lesson are for questions only"]
                      },
                      {
                        "question": "Who do you think works in a hospital?",
                        "method": "drawings, talked about in groups of six",
                        "sampleSize": 58,
                        "themes": ["Doctors and nurses, hardly anybody else", "Ambulances", "People who help their own family"],
                        "changes": ["The pilot begins with jobs without a uniform", "A porter and a laboratory scientist come to the first lesson"]
                      }
                    ]
                  },
                  "outcomes": {"nodes": []}
                }
              }
            }
            """);

    [Fact]
    public Task Deliverables_come_by_due_day_with_an_owner_on_each_side() => graph.AssertAsync(
        SchemaFiles.Operation("deliverables-by-due-day"),
        """{ "first": 4 }""",
        """
            {
              "data": {
                "deliverables": {
                  "totalCount": 17,
                  "nodes": [
                    {
                      "title": "Step counters for two classes",
                      "dueOn": "2026-01-21",
                      "status": "DROPPED",
                      "agreedByEducationOn": "2025-11-07",
                      "agreedByHealthOn": "2025-11-10",
                      "partnership": {"name": "Example: Healthy Halesowen"},
                      "programme": {"name": "Example: lunchtime step challenge"},
                      "educationOwner": {"name": "Coordinator, Colley Lane Primary Academy"},
                      "healthOwner": {"name": "Coordinator, The Dudley Group"},
                      "evidence": []
                    },
                    {
                      "title": "Notes of each exchange of leaders",
                      "dueOn": "2026-03-20",
                      "status": "DELIVERED",
                      "agreedByEducationOn": "2026-02-18",
                      "agreedByHealthOn": "2026-02-18",
                      "partnership": {"name": "Knowledge sharing: Windsor Academy Trust and four NHS trusts of the Midlands"},
                      "programme": null,
                      "educationOwner": {"name": "Coordinator, Windsor Academy Trust"},
                      "healthOwner": {"name": "Coordinator, South Warwickshire University"},
                      "evidence": []
                    },
                    {
                      "title": "A room standard for clinics on a school site",
                      "dueOn": "2026-05-01",
                      "status": "EVIDENCED",
                      "agreedByEducationOn": "2026-02-04",
                      "agreedByHealthOn": "2026-02-06",
                      "partnership": {"name": "Windsor Academy Trust and Walsall Healthcare"},
                      "programme": {"name": "Pop-up immunisation clinics in Blakenall"},
                      "educationOwner": {"name": "Coordinator, Goldsmith Primary Academy"},
                      "healthOwner": {"name": "Immunisation lead, Walsall Healthcare"},
                      "evidence": [{"description": "Checklist of both rooms, signed by the immunisation team", "recordedOn": "2026-04-27"}]
                    },
                    {
                      "title": "24 Asthma Champions trained",
                      "dueOn": "2026-05-18",
                      "status": "EVIDENCED",
                      "agreedByEducationOn": "2026-01-07",
                      "agreedByHealthOn": "2026-01-14",
                      "partnership": {"name": "Windsor Academy Trust and Sandwell and West Birmingham"},
                      "programme": {"name": "Asthma-friendly schools with Asthma Champions"},
                      "educationOwner": {"name": "Coordinator, Windsor Olympus Academy"},
                      "healthOwner": {"name": "Asthma nurse educator, Sandwell and West Birmingham Hospitals"},
                      "evidence": [
                        {"description": "Register of both sessions, as head-counts", "recordedOn": "2026-05-14"},
                        {"description": "Checklist of inhaler technique, filled in by the trainer", "recordedOn": "2026-05-15"}
                      ]
                    }
                  ]
                }
              }
            }
            """);

    [Fact]
    public Task Head_counts_come_by_audience_year_group_and_school() => graph.AssertAsync(
        SchemaFiles.Operation("reach-of-events"),
        """{ "first": 2 }""",
        """
            {
              "data": {
                "events": {
                  "pageInfo": {
                    "hasNextPage": true,
                    "endCursor": "WyJFdmVudC5TdGFydHNBdCIsIjIwMjYtMDEtMDdUMTI6MTA6MDAuMDAwMDAwMCswMDowMCIsIkV2ZW50OnN0ZXAtY2hhbGxlbmdlLWxhdW5jaCJd"
                  },
                  "nodes": [
                    {
                      "name": "Morning at Birmingham Children's Hospital",
                      "kind": "CAREERS_VISIT",
                      "date": "2025-12-19",
                      "status": "COMPLETED",
                      "programme": {"name": "Birmingham Children's Hospital visit", "area": "WORKFORCE_DEVELOPMENT"},
                      "attendance": [
                        {
                          "audience": "PUPILS",
                          "yearGroup": null,
                          "school": {"urn": "149751", "name": "Windsor Olympus Academy"},
                          "planned": 50,
                          "actual": 50,
                          "source": "ILLUSTRATIVE"
                        },
                        {"audience": "STAFF", "yearGroup": null, "school": null, "planned": 5, "actual": 5, "source": "ILLUSTRATIVE"}
                      ]
                    },
                    {
                      "name": "Launch of the step challenge",
                      "kind": "STUDENT_LESSON",
                      "date": "2026-01-07",
                      "status": "COMPLETED",
                      "programme": {"name": "Example: lunchtime step challenge", "area": "PREVENTION"},
                      "attendance": [
                        {
                          "audience": "PUPILS",
                          "yearGroup": "YEAR_3",
                          "school": {"urn": "143195", "name": "Tenterfields Primary Academy"},
                          "planned": 30,
                          "actual": 29,
                          "source": "ILLUSTRATIVE"
                        },
                        {
                          "audience": "PUPILS",
                          "yearGroup": "YEAR_4",
                          "school": {"urn": "142964", "name": "Colley Lane Primary Academy"},
                          "planned": 30,
                          "actual": 12,
                          "source": "ILLUSTRATIVE"
                        }
                      ]
                    }
                  ]
                }
              }
            }
            """);

    [Fact]
    public Task Stated_facts_are_told_from_illustrative_ones() => graph.AssertAsync(
        SchemaFiles.Operation("what-is-stated"),
        """{}""",
        """
            {
              "data": {
                "partnerships": {
                  "nodes": [
                    {
                      "name": "Birmingham NHS Academy",
                      "startedOn": null,
                      "startedInWords": null,
                      "source": "CASE_STUDY",
                      "asOf": "2024-05-16",
                      "programmes": {"nodes": [{"name": "Birmingham NHS Academy", "stage": "CO_DESIGN", "source": "CASE_STUDY", "asOf": "2024-05-16"}]}
                    },
                    {
                      "name": "Example: Healthy Halesowen",
                      "startedOn": "2025-07-31",
                      "startedInWords": null,
                      "source": "ILLUSTRATIVE",
                      "asOf": null,
                      "programmes": {
                        "nodes": [
                          {"name": "Example: lunchtime step challenge", "stage": "STOPPED", "source": "ILLUSTRATIVE", "asOf": null},
                          {"name": "Example: speech and language drop-in", "stage": "PAUSED", "source": "ILLUSTRATIVE", "asOf": null},
                          {"name": "Example: toothbrushing clubs", "stage": "EMBEDDED", "source": "ILLUSTRATIVE", "asOf": null}
                        ]
                      }
                    },
                    {
                      "name": "Example: Hospital Garden",
                      "startedOn": "2025-11-07",
                      "startedInWords": null,
                      "source": "ILLUSTRATIVE",
                      "asOf": null,
                      "programmes": {"nodes": []}
                    },
                    {
                      "name": "Example: Sleep Well",
                      "startedOn": "2024-10-15",
                      "startedInWords": null,
                      "source": "ILLUSTRATIVE",
                      "asOf": null,
                      "programmes": {"nodes": [{"name": "Example: lessons about sleep", "stage": "EMBEDDED", "source": "ILLUSTRATIVE", "asOf": null}]}
                    },
                    {
                      "name": "Knowledge sharing: Windsor Academy Trust and four NHS trusts of the Midlands",
                      "startedOn": null,
                      "startedInWords": "late 2022",
                      "source": "CASE_STUDY",
                      "asOf": "2024-05-16",
                      "programmes": {"nodes": []}
                    },
                    {
                      "name": "Windsor Academy Trust and Midlands Partnership University",
                      "startedOn": null,
                      "startedInWords": null,
                      "source": "CASE_STUDY",
                      "asOf": "2024-05-16",
                      "programmes": {"nodes": [{"name": "Example: staff wellbeing circles", "stage": "SCALING", "source": "ILLUSTRATIVE", "asOf": null}]}
                    },
                    {
                      "name": "Windsor Academy Trust and Sandwell and West Birmingham",
                      "startedOn": null,
                      "startedInWords": null,
                      "source": "CASE_STUDY",
                      "asOf": "2024-05-16",
                      "programmes": {
                        "nodes": [
                          {"name": "Allied health professionals' health fair and I Can campaign", "stage": "PILOT", "source": "CASE_STUDY", "asOf": "2024-05-16"},
                          {"name": "Asthma-friendly schools with Asthma Champions", "stage": "PILOT", "source": "CASE_STUDY", "asOf": "2024-05-16"}
                        ]
                      }
                    },
                    {
                      "name": "Windsor Academy Trust and Staffordshire and Stoke-on-Trent",
                      "startedOn": null,
                      "startedInWords": null,
                      "source": "CASE_STUDY",
                      "asOf": "2024-05-16",
                      "programmes": {
                        "nodes": [
                          {"name": "Mental health support team: a whole-school approach", "stage": "SCALING", "source": "CASE_STUDY", "asOf": "2024-05-16"},
                          {"name": "Primary school careers across the county", "stage": "IDEA", "source": "CASE_STUDY", "asOf": "2024-05-16"},
                          {"name": "Primary school careers pilot", "stage": "CO_DESIGN", "source": "CASE_STUDY", "asOf": "2024-05-16"}
                        ]
                      }
                    },
                    {
                      "name": "Windsor Academy Trust and The Dudley Group",
                      "startedOn": null,
                      "startedInWords": null,
                      "source": "CASE_STUDY",
                      "asOf": "2024-05-16",
                      "programmes": {"nodes": [{"name": "Example: hospital careers mornings", "stage": "EVALUATING", "source": "ILLUSTRATIVE", "asOf": null}]}
                    },
                    {
                      "name": "Windsor Academy Trust and Walsall Healthcare",
                      "startedOn": null,
                      "startedInWords": null,
                      "source": "CASE_STUDY",
                      "asOf": "2024-05-16",
                      "programmes": {
                        "nodes": [
                          {"name": "Community healthy eating in Blakenall", "stage": "IDEA", "source": "CASE_STUDY", "asOf": "2024-05-16"},
                          {"name": "Emotional health and wellbeing pilot", "stage": "PILOT", "source": "CASE_STUDY", "asOf": "2024-05-16"},
                          {"name": "Pop-up immunisation clinics in Blakenall", "stage": "PILOT", "source": "CASE_STUDY", "asOf": "2024-05-16"}
                        ]
                      }
                    },
                    {
                      "name": "Windsor Olympus Academy and Birmingham Children's Hospital",
                      "startedOn": "2025-09-26",
                      "startedInWords": null,
                      "source": "ILLUSTRATIVE",
                      "asOf": null,
                      "programmes": {"nodes": [{"name": "Birmingham Children's Hospital visit", "stage": "PILOT", "source": "CASE_STUDY", "asOf": "2024-05-16"}]}
                    }
                  ]
                }
              }
            }
            """);
}
