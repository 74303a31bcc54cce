"""Counts what the registers' files say with Python's own csv module, as one JSON object. It knows nothing of the product."""

import collections
import csv
import gzip
import io
import json
import pathlib
import sys

FOLDER = pathlib.Path(sys.argv[1])
TRUSTS = {"06", "10", "11"}
WITH_DIRECTION = {"Predecessor": False, "Successor": True}


def rows(path):
    data = (FOLDER / path).read_bytes()
    text = (gzip.decompress(data) if path.endswith(".gz") else data).decode("cp1252")
    return csv.reader(io.StringIO(text, newline=""))


def records(path):
    reader = rows(path)
    header = next(reader)
    return [dict(zip(header, row)) for row in reader]


def count(values):
    return dict(sorted(collections.Counter(values).items()))


schools = records("gias/edubasealldata.csv.gz")
known = {row["URN"] for row in schools if row["EstablishmentStatus (code)"] and row["PhaseOfEducation (code)"]}
groups = records("gias/allgroupsdata.csv.gz")
memberships = records("gias/grouplinks_edubaseallacademiesandfree.csv")
links = collections.defaultdict(set)
for row in records("gias/links_edubasealldata.csv.gz"):
    word = row["LinkType"].split(" ")[0]
    if word in WITH_DIRECTION:
        pair = (row["URN"], row["LinkURN"]) if WITH_DIRECTION[word] else (row["LinkURN"], row["URN"])
        links[pair].add(row["LinkType"])


def comes_back(pair):
    seen, todo = set(), [pair[1]]
    while todo:
        school = todo.pop()
        if school == pair[0]:
            return True
        if school not in seen:
            seen.add(school)
            todo.extend(after.get(school, []))
    return False


after = collections.defaultdict(list)
for predecessor, successor in links:
    after[predecessor].append(successor)
straight = [pair for pair in links if not comes_back(pair)]
trusts = list(rows("ods/etr.csv"))
holidays = json.loads((FOLDER / "bank-holidays/bank-holidays.json").read_text("utf-8"))

print(json.dumps({
    "schools": len(schools),
    "schoolsWithoutStatusOrPhase": len(schools) - len(known),
    "byPhase": count(row["PhaseOfEducation (name)"] for row in schools if row["URN"] in known),
    "byStatus": count(row["EstablishmentStatus (name)"] for row in schools if row["URN"] in known),
    "byType": count(row["TypeOfEstablishment (name)"] for row in schools if row["URN"] in known),
    "byAuthority": count(row["LA (name)"] for row in schools if row["URN"] in known),
    "pupils": sum(int(row["NumberOfPupils"]) for row in schools if row["URN"] in known and row["NumberOfPupils"]),
    "names": sum(len(row["EstablishmentName"].strip()) for row in schools if row["URN"] in known),
    "trustsByKind": count(row["Group Type"] for row in groups if row["Group Type (code)"] in TRUSTS),
    "trustsByStatus": count(row["Group Status"] for row in groups if row["Group Type (code)"] in TRUSTS),
    "otherGroups": count(row["Group Type"] for row in groups if row["Group Type (code)"] not in TRUSTS),
    "memberships": sum(row["Group Type (code)"] in TRUSTS and row["URN"] in known for row in memberships),
    "membershipsWithDay": sum(row["Group Type (code)"] in TRUSTS and row["Joined date"] != "" for row in memberships),
    "largestTrusts": collections.Counter(row["Group UID"] for row in memberships if row["Group Type (code)"] in TRUSTS and row["URN"] in known).most_common(1)[0][1],
    "links": len(straight),
    "linksInCircles": len(links) - len(straight),
    "linksToUnknown": sum(not set(pair) <= known for pair in straight),
    "nhsTrusts": count(row[2] for row in trusts),
    "nhsTrustsClosed": sum(row[11] != "" and row[11] <= "20261126" for row in trusts),
    "boards": len(records("ods/icb.csv")),
    "deciles": count(row["imd_decile"] for row in records("imd/imd2019-lsoa.csv.gz")),
    "bankHolidays": {division: len(part["events"]) for division, part in holidays.items()},
}))
