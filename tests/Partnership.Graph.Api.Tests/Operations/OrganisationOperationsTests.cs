using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class OrganisationOperationsTests(SeededGraph graph)
{
    [Fact]
    public Task A_board_knows_the_trusts_of_its_area_and_their_partners() => graph.AssertAsync(
        SchemaFiles.Operation("partners-of-a-board"),
        """{ "board": "QNC" }""",
        """
            {
              "data": {
                "integratedCareBoard": {
                  "name": "NHS Staffordshire and Stoke-on-Trent Integrated Care Board",
                  "gssCode": "E54000010",
                  "partnerships": {"nodes": [{"name": "Windsor Academy Trust and Staffordshire and Stoke-on-Trent"}]},
                  "nhsTrusts": {
                    "totalCount": 1,
                    "nodes": [
                      {
                        "odsCode": "RRE",
                        "name": "Midlands Partnership University NHS Foundation Trust",
                        "foundationTrust": true,
                        "partnerships": {
                          "nodes": [
                            {
                              "name": "Windsor Academy Trust and Midlands Partnership University",
                              "members": [{"organisation": {"__typename": "SchoolTrust", "name": "Windsor Academy Trust"}}]
                            }
                          ]
                        }
                      }
                    ]
                  }
                }
              }
            }
            """);

    [Fact]
    public Task Every_partnership_says_whom_to_ask() => graph.AssertAsync(
        SchemaFiles.Operation("who-to-ask"),
        """{ "first": 5 }""",
        """
            {
              "data": {
                "partnerships": {
                  "nodes": [
                    {
                      "name": "Birmingham NHS Academy",
                      "roles": [
                        {
                          "role": "COORDINATOR",
                          "person": {
                            "name": "Coordinator, Birmingham and Solihull Integrated Care Board",
                            "jobTitle": null,
                            "roleAccount": true,
                            "organisation": {"name": "NHS Birmingham and Solihull Integrated Care Board"}
                          },
                          "deputy": null,
                          "away": []
                        },
                        {
                          "role": "COORDINATOR",
                          "person": {
                            "name": "Coordinator, Windsor Academy Trust",
                            "jobTitle": "Partnerships coordinator",
                            "roleAccount": true,
                            "organisation": {"name": "Windsor Academy Trust"}
                          },
                          "deputy": null,
                          "away": []
                        }
                      ]
                    },
                    {
                      "name": "Example: Healthy Halesowen",
                      "roles": [
                        {
                          "role": "COORDINATOR",
                          "person": {
                            "name": "Coordinator, The Dudley Group",
                            "jobTitle": null,
                            "roleAccount": true,
                            "organisation": {"name": "The Dudley Group NHS Foundation Trust"}
                          },
                          "deputy": null,
                          "away": []
                        },
                        {
                          "role": "COORDINATOR",
                          "person": {
                            "name": "Coordinator, Windsor Academy Trust",
                            "jobTitle": "Partnerships coordinator",
                            "roleAccount": true,
                            "organisation": {"name": "Windsor Academy Trust"}
                          },
                          "deputy": null,
                          "away": []
                        },
                        {
                          "role": "ADVISER",
                          "person": {
                            "name": "Evaluation adviser, Example University",
                            "jobTitle": "Research fellow",
                            "roleAccount": true,
                            "organisation": {"name": "Example University"}
                          },
                          "deputy": null,
                          "away": []
                        }
                      ]
                    },
                    {
                      "name": "Example: Hospital Garden",
                      "roles": [
                        {
                          "role": "COORDINATOR",
                          "person": {
                            "name": "Coordinator, The Dudley Group",
                            "jobTitle": null,
                            "roleAccount": true,
                            "organisation": {"name": "The Dudley Group NHS Foundation Trust"}
                          },
                          "deputy": null,
                          "away": []
                        },
                        {
                          "role": "COORDINATOR",
                          "person": {"name": "Coordinator, Kingswinford Academy", "jobTitle": null, "roleAccount": true, "organisation": {"name": "Kingswinford Academy"}},
                          "deputy": null,
                          "away": []
                        }
                      ]
                    },
                    {"name": "Example: Sleep Well", "roles": []},
                    {
                      "name": "Knowledge sharing: Windsor Academy Trust and four NHS trusts of the Midlands",
                      "roles": [
                        {
                          "role": "COORDINATOR",
                          "person": {
                            "name": "Coordinator, South Warwickshire University",
                            "jobTitle": null,
                            "roleAccount": true,
                            "organisation": {"name": "South Warwickshire University NHS Foundation Trust"}
                          },
                          "deputy": null,
                          "away": []
                        },
                        {
                          "role": "COORDINATOR",
                          "person": {
                            "name": "Coordinator, Windsor Academy Trust",
                            "jobTitle": "Partnerships coordinator",
                            "roleAccount": true,
                            "organisation": {"name": "Windsor Academy Trust"}
                          },
                          "deputy": {"name": "Deputy coordinator, Windsor Academy Trust"},
                          "away": []
                        },
                        {
                          "role": "LEAD",
                          "person": {"name": "Dawn Haywood", "jobTitle": "CEO", "roleAccount": false, "organisation": {"name": "Windsor Academy Trust"}},
                          "deputy": null,
                          "away": []
                        },
                        {
                          "role": "LEAD",
                          "person": {
                            "name": "Glen Burley",
                            "jobTitle": "CEO",
                            "roleAccount": false,
                            "organisation": {"name": "South Warwickshire University NHS Foundation Trust"}
                          },
                          "deputy": null,
                          "away": []
                        }
                      ]
                    }
                  ]
                }
              }
            }
            """);

    [Fact]
    public Task Organisations_of_every_kind_are_one_list() => graph.AssertAsync(
        SchemaFiles.Operation("organisations-page"),
        """{ "first": 4 }""",
        """
            {
              "data": {
                "organisations": {
                  "totalCount": 48,
                  "pageInfo": {"hasNextPage": true, "endCursor": "WyJPcmdhbmlzYXRpb24uTm9ybWFsaXNlZE5hbWUiLCJjbGF5dG9uIGhhbGwgYWNhZGVteSIsIlNjaG9vbDoxNDIyNzgiXQ"},
                  "edges": [
                    {
                      "cursor": "WyJPcmdhbmlzYXRpb24uTm9ybWFsaXNlZE5hbWUiLCJiaXJtaW5naGFtIHdvbWVuJ3MgYW5kIGNoaWxkcmVuJ3MgbmhzIGZvdW5kYXRpb24gdHJ1c3QiLCJOaHNUcnVzdDpSUTMiXQ",
                      "node": {
                        "__typename": "NhsTrust",
                        "id": "NhsTrust:RQ3",
                        "name": "Birmingham Women's and Children's NHS Foundation Trust",
                        "status": "OPEN",
                        "odsCode": "RQ3"
                      }
                    },
                    {
                      "cursor": "WyJPcmdhbmlzYXRpb24uTm9ybWFsaXNlZE5hbWUiLCJjaGVzbHluIGhheSBhY2FkZW15IiwiU2Nob29sOjE0NjQ0MyJd",
                      "node": {"__typename": "School", "id": "School:146443", "name": "Cheslyn Hay Academy", "status": "OPEN", "urn": "146443", "phase": "SECONDARY"}
                    },
                    {
                      "cursor": "WyJPcmdhbmlzYXRpb24uTm9ybWFsaXNlZE5hbWUiLCJjaGVzbHluIGhheSBzcG9ydCBhbmQgY29tbXVuaXR5IGhpZ2ggc2Nob29sIiwiU2Nob29sOjEyNDQyNSJd",
                      "node": {
                        "__typename": "School",
                        "id": "School:124425",
                        "name": "Cheslyn Hay Sport and Community High School",
                        "status": "CLOSED",
                        "urn": "124425",
                        "phase": "SECONDARY"
                      }
                    },
                    {
                      "cursor": "WyJPcmdhbmlzYXRpb24uTm9ybWFsaXNlZE5hbWUiLCJjbGF5dG9uIGhhbGwgYWNhZGVteSIsIlNjaG9vbDoxNDIyNzgiXQ",
                      "node": {"__typename": "School", "id": "School:142278", "name": "Clayton Hall Academy", "status": "OPEN", "urn": "142278", "phase": "SECONDARY"}
                    }
                  ]
                }
              }
            }
            """);
}
