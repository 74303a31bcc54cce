using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class WhoWorksWithWhomTests(SeededGraph graph)
{
    [Fact]
    public Task The_question_of_the_case_study_is_one_query() => graph.AssertAsync(
        SchemaFiles.Operation("who-works-with-whom"),
        """{ "trust": "5361" }""",
        """
            {
              "data": {
                "schoolTrust": {
                  "name": "Windsor Academy Trust",
                  "partnerships": {
                    "totalCount": 9,
                    "nodes": [
                      {
                        "name": "Birmingham NHS Academy",
                        "status": "PROPOSED",
                        "areas": ["WORKFORCE_DEVELOPMENT"],
                        "source": "CASE_STUDY",
                        "health": [{"role": "PARTNER", "organisation": {"name": "NHS Birmingham and Solihull Integrated Care Board"}}],
                        "programmes": {
                          "nodes": [
                            {
                              "name": "Birmingham NHS Academy",
                              "area": "WORKFORCE_DEVELOPMENT",
                              "stage": "CO_DESIGN",
                              "schools": {"nodes": []},
                              "nextEvent": {"name": "Birmingham NHS Academy: second workshop", "date": "2026-06-30", "startTime": "09:30:00", "status": "CONFIRMED"}
                            }
                          ]
                        },
                        "nextEvent": {
                          "name": "Birmingham NHS Academy: second workshop",
                          "date": "2026-06-30",
                          "startTime": "09:30:00",
                          "host": {"name": "Windsor Olympus Academy"}
                        }
                      },
                      {
                        "name": "Example: Healthy Halesowen",
                        "status": "ACTIVE",
                        "areas": ["PREVENTION", "COMMUNITY_HEALTH_SERVICES"],
                        "source": "ILLUSTRATIVE",
                        "health": [{"role": "LEAD", "organisation": {"name": "The Dudley Group NHS Foundation Trust"}}],
                        "programmes": {
                          "nodes": [
                            {"name": "Example: lunchtime step challenge", "area": "PREVENTION", "stage": "STOPPED", "schools": {"nodes": []}, "nextEvent": null},
                            {
                              "name": "Example: speech and language drop-in",
                              "area": "COMMUNITY_HEALTH_SERVICES",
                              "stage": "PAUSED",
                              "schools": {"nodes": [{"name": "Manor Way Primary Academy"}]},
                              "nextEvent": null
                            },
                            {
                              "name": "Example: toothbrushing clubs",
                              "area": "PREVENTION",
                              "stage": "EMBEDDED",
                              "schools": {
                                "nodes": [{"name": "Colley Lane Primary Academy"}, {"name": "Manor Way Primary Academy"}, {"name": "Tenterfields Primary Academy"}]
                              },
                              "nextEvent": {"name": "Evening for parents of new starters", "date": "2026-07-22", "startTime": "16:30:00", "status": "TENTATIVE"}
                            }
                          ]
                        },
                        "nextEvent": {"name": "Review of Healthy Halesowen", "date": "2026-07-13", "startTime": "13:00:00", "host": {"name": "Example Borough Council"}}
                      },
                      {
                        "name": "Knowledge sharing: Windsor Academy Trust and four NHS trusts of the Midlands",
                        "status": "ACTIVE",
                        "areas": ["PREVENTION", "COMMUNITY_HEALTH_SERVICES", "WORKFORCE_DEVELOPMENT"],
                        "source": "CASE_STUDY",
                        "health": [
                          {"role": "PARTNER", "organisation": {"name": "South Warwickshire University NHS Foundation Trust"}},
                          {"role": "PARTNER", "organisation": {"name": "Wye Valley NHS Trust"}},
                          {"role": "PARTNER", "organisation": {"name": "George Eliot Hospital NHS Trust"}},
                          {"role": "PARTNER", "organisation": {"name": "Worcestershire Acute Hospitals NHS Trust"}}
                        ],
                        "programmes": {"nodes": []},
                        "nextEvent": {
                          "name": "Exchange of leaders: governance and financial sustainability",
                          "date": "2026-07-03",
                          "startTime": "10:00:00",
                          "host": {"name": "Windsor Academy Trust"}
                        }
                      },
                      {
                        "name": "Windsor Academy Trust and Midlands Partnership University",
                        "status": "ACTIVE",
                        "areas": ["PREVENTION", "COMMUNITY_HEALTH_SERVICES", "WORKFORCE_DEVELOPMENT"],
                        "source": "CASE_STUDY",
                        "health": [{"role": "LEAD", "organisation": {"name": "Midlands Partnership University NHS Foundation Trust"}}],
                        "programmes": {
                          "nodes": [
                            {
                              "name": "Example: staff wellbeing circles",
                              "area": "PREVENTION",
                              "stage": "SCALING",
                              "schools": {"nodes": [{"name": "Cheslyn Hay Academy"}, {"name": "Great Wyrley Academy"}]},
                              "nextEvent": {"name": "Wellbeing circle for staff", "date": "2026-06-29", "startTime": "15:45:00", "status": "CONFIRMED"}
                            }
                          ]
                        },
                        "nextEvent": {"name": "Wellbeing circle for staff", "date": "2026-06-29", "startTime": "15:45:00", "host": {"name": "Great Wyrley Academy"}}
                      },
                      {
                        "name": "Windsor Academy Trust and Sandwell and West Birmingham",
                        "status": "ACTIVE",
                        "areas": ["PREVENTION", "WORKFORCE_DEVELOPMENT"],
                        "source": "CASE_STUDY",
                        "health": [{"role": "LEAD", "organisation": {"name": "Sandwell and West Birmingham Hospitals NHS Trust"}}],
                        "programmes": {
                          "nodes": [
                            {
                              "name": "Allied health professionals' health fair and I Can campaign",
                              "area": "WORKFORCE_DEVELOPMENT",
                              "stage": "PILOT",
                              "schools": {"nodes": [{"name": "Windsor Olympus Academy"}]},
                              "nextEvent": {"name": "Allied health professionals' health fair", "date": "2026-07-06", "startTime": "13:00:00", "status": "CONFIRMED"}
                            },
                            {
                              "name": "Asthma-friendly schools with Asthma Champions",
                              "area": "PREVENTION",
                              "stage": "PILOT",
                              "schools": {"nodes": [{"name": "Colley Lane Primary Academy"}, {"name": "Tenterfields Primary Academy"}, {"name": "Windsor Olympus Academy"}]},
                              "nextEvent": {"name": "Asthma Champion training, second group", "date": "2026-06-22", "startTime": "13:15:00", "status": "CONFIRMED"}
                            }
                          ]
                        },
                        "nextEvent": {
                          "name": "Asthma Champion training, second group",
                          "date": "2026-06-22",
                          "startTime": "13:15:00",
                          "host": {"name": "Windsor Olympus Academy"}
                        }
                      },
                      {
                        "name": "Windsor Academy Trust and Staffordshire and Stoke-on-Trent",
                        "status": "ACTIVE",
                        "areas": ["PREVENTION", "WORKFORCE_DEVELOPMENT"],
                        "source": "CASE_STUDY",
                        "health": [{"role": "LEAD", "organisation": {"name": "NHS Staffordshire and Stoke-on-Trent Integrated Care Board"}}],
                        "programmes": {
                          "nodes": [
                            {
                              "name": "Mental health support team: a whole-school approach",
                              "area": "PREVENTION",
                              "stage": "SCALING",
                              "schools": {
                                "nodes": [
                                  {"name": "Clayton Hall Academy"},
                                  {"name": "Greenways Primary Academy"},
                                  {"name": "Milton Primary Academy"},
                                  {"name": "Newcastle Academy"},
                                  {"name": "Sir Thomas Boughey Academy"}
                                ]
                              },
                              "nextEvent": {"name": "Lesson: stress, sleep and asking for help", "date": "2026-06-17", "startTime": "11:20:00", "status": "CONFIRMED"}
                            },
                            {
                              "name": "Primary school careers across the county",
                              "area": "WORKFORCE_DEVELOPMENT",
                              "stage": "IDEA",
                              "schools": {"nodes": []},
                              "nextEvent": {"name": "From two primaries to the county: first meeting", "date": "2026-08-11", "startTime": "09:30:00", "status": "TENTATIVE"}
                            },
                            {
                              "name": "Primary school careers pilot",
                              "area": "WORKFORCE_DEVELOPMENT",
                              "stage": "CO_DESIGN",
                              "schools": {"nodes": [{"name": "Greenways Primary Academy"}, {"name": "Milton Primary Academy"}]},
                              "nextEvent": {"name": "People who keep us well, Milton", "date": "2026-07-10", "startTime": "13:15:00", "status": "TENTATIVE"}
                            }
                          ]
                        },
                        "nextEvent": {
                          "name": "Lesson: stress, sleep and asking for help",
                          "date": "2026-06-17",
                          "startTime": "11:20:00",
                          "host": {"name": "Newcastle Academy"}
                        }
                      },
                      {
                        "name": "Windsor Academy Trust and The Dudley Group",
                        "status": "ACTIVE",
                        "areas": ["PREVENTION", "COMMUNITY_HEALTH_SERVICES", "WORKFORCE_DEVELOPMENT"],
                        "source": "CASE_STUDY",
                        "health": [{"role": "LEAD", "organisation": {"name": "The Dudley Group NHS Foundation Trust"}}],
                        "programmes": {
                          "nodes": [
                            {
                              "name": "Example: hospital careers mornings",
                              "area": "WORKFORCE_DEVELOPMENT",
                              "stage": "EVALUATING",
                              "schools": {"nodes": [{"name": "Kingswinford Academy"}, {"name": "Windsor High School and Sixth Form"}]},
                              "nextEvent": {"name": "Careers morning at Russells Hall Hospital", "date": "2026-07-09", "startTime": "08:45:00", "status": "CONFIRMED"}
                            }
                          ]
                        },
                        "nextEvent": {
                          "name": "Careers morning at Russells Hall Hospital",
                          "date": "2026-07-09",
                          "startTime": "08:45:00",
                          "host": {"name": "The Dudley Group NHS Foundation Trust"}
                        }
                      },
                      {
                        "name": "Windsor Academy Trust and Walsall Healthcare",
                        "status": "ACTIVE",
                        "areas": ["PREVENTION", "COMMUNITY_HEALTH_SERVICES"],
                        "source": "CASE_STUDY",
                        "health": [{"role": "LEAD", "organisation": {"name": "Walsall Healthcare NHS Trust"}}],
                        "programmes": {
                          "nodes": [
                            {
                              "name": "Community healthy eating in Blakenall",
                              "area": "PREVENTION",
                              "stage": "IDEA",
                              "schools": {"nodes": [{"name": "Goldsmith Primary Academy"}, {"name": "Rivers Primary Academy"}]},
                              "nextEvent": {"name": "Second meeting on healthy eating", "date": "2026-06-26", "startTime": "15:45:00", "status": "CONFIRMED"}
                            },
                            {
                              "name": "Emotional health and wellbeing pilot",
                              "area": "PREVENTION",
                              "stage": "PILOT",
                              "schools": {"nodes": [{"name": "Goldsmith Primary Academy"}, {"name": "Rivers Primary Academy"}]},
                              "nextEvent": {"name": "Lesson: feelings have names", "date": "2026-06-19", "startTime": "10:45:00", "status": "CONFIRMED"}
                            },
                            {
                              "name": "Pop-up immunisation clinics in Blakenall",
                              "area": "COMMUNITY_HEALTH_SERVICES",
                              "stage": "PILOT",
                              "schools": {"nodes": [{"name": "Goldsmith Primary Academy"}, {"name": "Rivers Primary Academy"}]},
                              "nextEvent": {"name": "Flu clinic, Goldsmith Primary Academy", "date": "2026-06-18", "startTime": "09:15:00", "status": "CONFIRMED"}
                            }
                          ]
                        },
                        "nextEvent": {
                          "name": "Flu clinic, Goldsmith Primary Academy",
                          "date": "2026-06-18",
                          "startTime": "09:15:00",
                          "host": {"name": "Goldsmith Primary Academy"}
                        }
                      },
                      {
                        "name": "Windsor Olympus Academy and Birmingham Children's Hospital",
                        "status": "ACTIVE",
                        "areas": ["WORKFORCE_DEVELOPMENT"],
                        "source": "ILLUSTRATIVE",
                        "health": [{"role": "LEAD", "organisation": {"name": "Birmingham Women's and Children's NHS Foundation Trust"}}],
                        "programmes": {
                          "nodes": [
                            {
                              "name": "Birmingham Children's Hospital visit",
                              "area": "WORKFORCE_DEVELOPMENT",
                              "stage": "PILOT",
                              "schools": {"nodes": [{"name": "Windsor Olympus Academy"}]},
                              "nextEvent": {"name": "Morning at Birmingham Children's Hospital", "date": "2026-07-24", "startTime": "09:30:00", "status": "TENTATIVE"}
                            }
                          ]
                        },
                        "nextEvent": {
                          "name": "Morning at Birmingham Children's Hospital",
                          "date": "2026-07-24",
                          "startTime": "09:30:00",
                          "host": {"name": "Birmingham Women's and Children's NHS Foundation Trust"}
                        }
                      }
                    ]
                  }
                }
              }
            }
            """);
}
