"""Reads every .eml file of a folder with Python's own parser and says, as JSON, what it found in each."""
import email
import email.policy
import json
import pathlib
import sys

mails = {}
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    raw = path.read_bytes()
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    defects = [repr(defect) for part in mail.walk() for defect in part.defects]
    defects += [repr(defect) for part in mail.walk() for value in part.values() for defect in value.defects]
    parts = list(mail.iter_parts())
    mails[path.stem] = {
        "defects": defects,
        "longestLine": max(len(line) for line in raw.split(b"\r\n")),
        "bareLineEnds": raw.replace(b"\r\n", b"").count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r"),
        "ascii": raw.isascii(),
        "headers": [name for name, _ in mail.items()],
        "subject": mail["Subject"],
        "from": [[one.display_name, one.addr_spec] for one in mail["From"].addresses],
        "replyTo": [[one.display_name, one.addr_spec] for one in mail["Reply-To"].addresses],
        "to": [[one.display_name, one.addr_spec] for one in mail["To"].addresses],
        "messageId": mail["Message-ID"],
        "date": mail["Date"].datetime.isoformat(),
        "unsubscribe": mail["List-Unsubscribe"],
        "unsubscribePost": mail["List-Unsubscribe-Post"],
        "types": [part.get_content_type() for part in parts],
        "method": [part["Content-Type"].params.get("method") for part in parts],
        "text": parts[0].get_content(),
        "html": parts[1].get_content(),
        "calendar": parts[2].get_content() if len(parts) > 2 else None,
    }
json.dump(mails, sys.stdout)
