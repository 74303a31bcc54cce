// Reads calendar objects with ical.js: a JSON array of texts in, what each says out; strictly, so that bad input is an error.
import ICAL from 'ical.js';

const input = [];
for await (const chunk of process.stdin) input.push(chunk);

const instant = (time) => time.toJSDate().toISOString();
const answer = JSON.parse(Buffer.concat(input).toString('utf8')).map((text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return {
    method: calendar.getFirstPropertyValue('method'),
    zones: calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid')),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        sequence: event.sequence,
        summary: event.summary,
        location: event.location,
        description: event.description,
        status: component.getFirstPropertyValue('status'),
        start: instant(event.startDate),
        end: instant(event.endDate),
        organiser: event.organizer,
        attendees: event.attendees.map((attendee) => [attendee.getParameter('cn'), attendee.getFirstValue()]),
      };
    }),
  };
});
console.log(JSON.stringify(answer));
