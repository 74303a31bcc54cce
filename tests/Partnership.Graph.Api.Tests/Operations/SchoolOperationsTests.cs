using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class SchoolOperationsTests(SeededGraph graph)
{
    [Fact]
    public Task A_trust_lists_its_schools_by_name_page_by_page() => graph.AssertAsync(
        SchemaFiles.Operation("schools-of-a-trust"),
        """{ "trust": "5361", "first": 5 }""",
        """
            {
              "data": {
                "schoolTrust": {
                  "name": "Windsor Academy Trust",
                  "companiesHouseNumber": "07523436",
                  "schools": {
                    "totalCount": 15,
                    "pageInfo": {"hasNextPage": true, "endCursor": "WyJTY2hvb2wuTm9ybWFsaXNlZE5hbWUiLCJncmVhdCB3eXJsZXkgYWNhZGVteSIsIlNjaG9vbDoxNDQ5ODgiXQ"},
                    "nodes": [
                      {"urn": "146443", "name": "Cheslyn Hay Academy", "phase": "SECONDARY", "localAuthority": "Staffordshire", "postcode": "WS6 7JQ"},
                      {"urn": "142278", "name": "Clayton Hall Academy", "phase": "SECONDARY", "localAuthority": "Staffordshire", "postcode": "ST5 3DN"},
                      {"urn": "142964", "name": "Colley Lane Primary Academy", "phase": "PRIMARY", "localAuthority": "Dudley", "postcode": "B63 2TN"},
                      {"urn": "138591", "name": "Goldsmith Primary Academy", "phase": "PRIMARY", "localAuthority": "Walsall", "postcode": "WS3 1DL"},
                      {"urn": "144988", "name": "Great Wyrley Academy", "phase": "SECONDARY", "localAuthority": "Staffordshire", "postcode": "WS6 6LQ"}
                    ]
                  }
                }
              }
            }
            """);

    [Fact]
    public Task A_school_knows_the_trust_of_any_day_and_the_school_it_replaced() => graph.AssertAsync(
        SchemaFiles.Operation("school-in-time"),
        """{ "urn": "142278", "then": "2020-01-01" }""",
        """
            {
              "data": {
                "school": {
                  "name": "Clayton Hall Academy",
                  "trust": {"name": "Windsor Academy Trust"},
                  "trustThen": null,
                  "trustHistory": [{"from": "2024-01-01", "until": null, "trust": {"name": "Windsor Academy Trust"}}],
                  "predecessors": [
                    {
                      "kind": "SUCCESSION",
                      "on": "2015-09-01",
                      "predecessorUrn": "124412",
                      "predecessor": {"name": "Clayton Hall Business and Language College", "status": "CLOSED"}
                    }
                  ]
                }
              }
            }
            """);

    [Fact]
    public Task A_school_knows_what_is_next() => graph.AssertAsync(
        SchemaFiles.Operation("coming-up-at-a-school"),
        """{ "urn": "138591", "first": 2 }""",
        """
            {
              "data": {
                "school": {
                  "name": "Goldsmith Primary Academy",
                  "upcomingEvents": {
                    "nodes": [
                      {
                        "name": "Flu clinic, Goldsmith Primary Academy",
                        "kind": "POPUP_CLINIC",
                        "status": "CONFIRMED",
                        "date": "2026-06-18",
                        "startTime": "09:15:00",
                        "endTime": "12:00:00",
                        "startsAt": "2026-06-18T08:15:00Z",
                        "venue": "Main hall",
                        "capacity": 220,
                        "host": {"name": "Goldsmith Primary Academy"},
                        "providers": [{"name": "Walsall Healthcare NHS Trust"}],
                        "services": [{"offer": "FLU", "description": null, "yearGroups": ["RECEPTION", "YEAR_1", "YEAR_2", "YEAR_3", "YEAR_4", "YEAR_5", "YEAR_6"]}],
                        "coordinators": [{"person": {"name": "Coordinator, Goldsmith Primary Academy"}}]
                      },
                      {
                        "name": "Lesson: feelings have names",
                        "kind": "STUDENT_LESSON",
                        "status": "CONFIRMED",
                        "date": "2026-06-19",
                        "startTime": "10:45:00",
                        "endTime": "11:45:00",
                        "startsAt": "2026-06-19T09:45:00Z",
                        "venue": "Year 4 and year 5 classrooms",
                        "capacity": null,
                        "host": {"name": "Goldsmith Primary Academy"},
                        "providers": [{"name": "Walsall Healthcare NHS Trust"}],
                        "services": [],
                        "coordinators": []
                      }
                    ]
                  }
                }
              }
            }
            """);

    [Fact]
    public Task Careers_encounters_are_assessed_against_the_Gatsby_benchmarks() => graph.AssertAsync(
        SchemaFiles.Operation("careers-encounters-of-a-school"),
        """{ "urn": "149751" }""",
        """
            {
              "data": {
                "school": {
                  "name": "Windsor Olympus Academy",
                  "events": {
                    "pageInfo": {
                      "hasNextPage": false,
                      "endCursor": "WyJFdmVudFBhcnR5LlN0YXJ0c0F0IiwiMjAyNi0wNy0yNFQwODozMDowMC4wMDAwMDAwKzAwOjAwIiwiRXZlbnRQYXJ0eTpjaGlsZHJlbnMtaG9zcGl0YWwtdmlzaXQtbmV4dC5TY2hvb2wuMTQ5NzUxIl0"
                    },
                    "nodes": [
                      {
                        "name": "Morning at Birmingham Children's Hospital",
                        "kind": "CAREERS_VISIT",
                        "date": "2025-12-19",
                        "status": "COMPLETED",
                        "encounters": [
                          {
                            "setting": "WORKPLACE",
                            "professionsMet": ["Nurse", "Play specialist", "Pharmacist", "Radiographer", "Porter"],
                            "yearGroups": ["YEAR_8", "YEAR_9"],
                            "gatsby": {"benchmark": 6, "verdict": "NEARLY_COUNTS", "missing": ["TASK_WITH_FEEDBACK"]}
                          }
                        ]
                      },
                      {
                        "name": "Allied health professionals' health fair",
                        "kind": "HEALTH_FAIR",
                        "date": "2026-03-18",
                        "status": "COMPLETED",
                        "encounters": [
                          {
                            "setting": "SCHOOL",
                            "professionsMet": ["Physiotherapist", "Radiographer", "Paramedic", "Dietitian", "Speech and language therapist", "Occupational therapist"],
                            "yearGroups": ["YEAR_9", "YEAR_10", "YEAR_11"],
                            "gatsby": {"benchmark": 5, "verdict": "COUNTS", "missing": []}
                          }
                        ]
                      },
                      {
                        "name": "Asthma Champion training, first group",
                        "kind": "CHAMPION_TRAINING",
                        "date": "2026-05-01",
                        "status": "COMPLETED",
                        "encounters": []
                      },
                      {
                        "name": "Workshop: asthma in the classroom and on the field",
                        "kind": "STAFF_WORKSHOP",
                        "date": "2026-05-11",
                        "status": "COMPLETED",
                        "encounters": []
                      },
                      {
                        "name": "Birmingham NHS Academy: first workshop",
                        "kind": "CO_DESIGN_MEETING",
                        "date": "2026-05-18",
                        "status": "COMPLETED",
                        "encounters": []
                      },
                      {"name": "Asthma Champions teach at Colley Lane", "kind": "STUDENT_LESSON", "date": "2026-06-04", "status": "COMPLETED", "encounters": []},
                      {
                        "name": "Review with Sandwell and West Birmingham",
                        "kind": "PARTNERSHIP_REVIEW",
                        "date": "2026-06-15",
                        "status": "COMPLETED",
                        "encounters": []
                      },
                      {
                        "name": "Asthma Champion training, second group",
                        "kind": "CHAMPION_TRAINING",
                        "date": "2026-06-22",
                        "status": "CONFIRMED",
                        "encounters": []
                      },
                      {"name": "Asthma Champions teach at Tenterfields", "kind": "STUDENT_LESSON", "date": "2026-06-25", "status": "CONFIRMED", "encounters": []},
                      {
                        "name": "Birmingham NHS Academy: second workshop",
                        "kind": "CO_DESIGN_MEETING",
                        "date": "2026-06-30",
                        "status": "CONFIRMED",
                        "encounters": []
                      },
                      {
                        "name": "Allied health professionals' health fair",
                        "kind": "HEALTH_FAIR",
                        "date": "2026-07-06",
                        "status": "CONFIRMED",
                        "encounters": [
                          {
                            "setting": "SCHOOL",
                            "professionsMet": ["Physiotherapist", "Radiographer", "Orthoptist", "Podiatrist", "Paramedic", "Dietitian"],
                            "yearGroups": ["YEAR_8", "YEAR_9", "YEAR_10"],
                            "gatsby": {"benchmark": 5, "verdict": "COUNTS", "missing": []}
                          }
                        ]
                      },
                      {
                        "name": "I Can: 350 jobs in form time",
                        "kind": "STUDENT_LESSON",
                        "date": "2026-07-14",
                        "status": "TENTATIVE",
                        "encounters": [
                          {
                            "setting": "SCHOOL",
                            "professionsMet": ["Healthcare scientist", "Porter", "Finance officer"],
                            "yearGroups": ["YEAR_7", "YEAR_8"],
                            "gatsby": {"benchmark": 5, "verdict": "NEARLY_COUNTS", "missing": ["TWO_WAY"]}
                          }
                        ]
                      },
                      {
                        "name": "Morning at Birmingham Children's Hospital",
                        "kind": "CAREERS_VISIT",
                        "date": "2026-07-24",
                        "status": "TENTATIVE",
                        "encounters": [
                          {
                            "setting": "WORKPLACE",
                            "professionsMet": ["Nurse", "Healthcare scientist", "Pharmacist"],
                            "yearGroups": ["YEAR_8", "YEAR_9"],
                            "gatsby": {"benchmark": 6, "verdict": "COUNTS", "missing": []}
                          }
                        ]
                      }
                    ]
                  }
                }
              }
            }
            """);
}
