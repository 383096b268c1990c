import type {
	ChannelTimes,
	ChannelWindow,
	CommunicationTimes,
	DayRange,
	DayTimes,
	TextSpan,
} from "../../../../shared/src/protocol";
import { forValue } from "../../../../shared/src/text/doors";
import { type Html, html } from "./html";
import { channelNames, clock, dayName, duration, faultOf, periodInWords, zonesInWords } from "./words";

const warning = "⚠ ";
const ticks = [0, 3, 6, 9, 12, 15, 18, 21, 24];

/** The content of the page that shows when recipients can be reached. Bars get their place from the page's script. */
export function timesContent({ zones, channels }: CommunicationTimes): string {
	const timed = channels.some(({ window }) => window !== undefined);
	const intro =
		channels.length === 0
			? html`<p>The file has no channel yet, so there is nothing to show.</p>`
			: html`${timed ? html`<p>${zonesInWords(zones)}</p>` : undefined}`;
	return html`<h1>When recipients can be reached</h1>${intro}${channels.map(channelSection)}`.text;
}

/** The content where there is nothing to show but a sentence. */
export function timesNotice(sentence: string): string {
	return html`<p role="status">${sentence}</p>`.text;
}

function channelSection(times: ChannelTimes): Html {
	const { channel, used, window } = times;
	const name = channelNames[channel];
	const total = window === undefined ? "at any time" : `${duration(window.minutes)} a week`;
	return html`<section aria-labelledby="${channel}" data-channel="${channel}">
<h2 id="${channel}">${link(times, channel, name)} <span class="total">${total}</span></h2>
${used ? undefined : html`<p class="note">The campaign does not use this channel, so its hours have no effect.</p>`}
${window === undefined ? html`<p>No hours are set: contacts go out at any time while the campaign runs.</p>` : windowContent(window, times)}
</section>`;
}

function windowContent(window: ChannelWindow, { channel }: ChannelTimes): Html {
	return html`<table>
<caption class="aside">Open hours of ${channelNames[channel]}</caption>
<thead><tr><th scope="col">Day</th><th scope="col"><span class="aside">Open</span><div class="axis" aria-hidden="true">${ticks.map((hour) => html`<span data-from="${hour * 60}">${hour}</span>`)}</div></th><th scope="col" class="hours">Hours</th></tr></thead>
<tbody>${window.days.map((day) => dayRow(day, channel))}</tbody>
</table>${conflicts(window, channel)}${restrictedList(window, channel)}`;
}

function dayRow({ day, ranges, overlaps, minutes, unreadable }: DayTimes, channel: string): Html {
	const name = dayName(day);
	const bars = inLanes(ranges);
	const lanes = Math.max(1, ...bars.map(({ lane }) => lane + 1));
	const marks = bars.map(({ range, end, lane }, index) => {
		const fault = faultOf(range);
		const words = formatRange(range);
		const label = fault ?? `${words}, ${duration(range.to - range.from)}`;
		return html`<button type="button" class="range${fault === undefined ? "" : " faulty"}" data-key="${channel}/${day}/${index}" data-from="${range.from}" data-to="${end}" data-lane="${lane}" ${place(range)} title="${label}" aria-label="${name} ${label}"></button>`;
	});
	const hatches = overlaps.map(
		({ from, to }) =>
			html`<span class="overlap" data-from="${from}" data-to="${to}" aria-hidden="true"></span>`,
	);
	const nothing = unreadable === 0 ? "closed" : `${warning}can't be read`;
	const closed = ranges.length === 0 ? html`<span class="closed">${nothing}</span>` : undefined;
	// Bars are often too short for their words; those who hear the page hear them with the bars.
	const times = bars.map(
		({ range }) => html`<span>${faultOf(range) === undefined ? "" : warning}${formatRange(range)}</span> `,
	);
	const list = times.length === 0 ? undefined : html`<div class="times" aria-hidden="true">${times}</div>`;
	return html`<tr data-day="${day}"><th scope="row">${name}</th><td><div class="track" data-lanes="${lanes}">${marks}${hatches}${closed}</div>${list}</td><td class="hours">${duration(minutes)}</td></tr>`;
}

function formatRange({ from, to }: DayRange): string {
	return `${clock(from)}–${clock(to)}`;
}

function conflicts({ days, unreadable }: ChannelWindow, channel: string): Html | undefined {
	const found = days.flatMap(({ day, ranges, overlaps, unreadable: unreadRanges }) => {
		const named = (key: string, span: TextSpan, words: string): Html =>
			html`<li>${link(span, `${channel}/${day}/${key}`, dayName(day))}: ${words}</li>`;
		return [
			...overlaps.flatMap(({ from, to }, index) => {
				const one = ranges.find((range) => range.from <= from && from < range.to);
				const words = `${clock(from)} to ${clock(to)} is in more than one range.`;
				return one === undefined ? [] : [named(`overlap ${index}`, one, words)];
			}),
			...ranges.flatMap((range, index) => {
				const fault = faultOf(range);
				return fault === undefined ? [] : [named(`fault ${index}`, range, fault)];
			}),
			...unreadList(unreadRanges, `${dayName(day)}: `),
		];
	});
	const all = [...found, ...unreadList(unreadable, "")];
	return all.length === 0
		? undefined
		: html`<h3><span aria-hidden="true">${warning}</span>To look at</h3><ul class="conflicts">${all}</ul>`;
}

function unreadList(count: number, where: string): readonly Html[] {
	const entries = count === 1 ? "1 entry" : `${count} entries`;
	return count === 0 ? [] : [html`<li>${where}${entries} can't be read: see Problems.</li>`];
}

function restrictedList({ restricted }: ChannelWindow, channel: string): Html {
	if (restricted.length === 0) {
		return html`<p class="note">No restricted periods.</p>`;
	}
	const items = restricted.map((period, index) => {
		const name = period.name === undefined || period.name === "" ? "Without a name" : forValue(period.name);
		return html`<li>${link(period, `${channel}/period/${index}`, name)}: ${periodInWords(period)}</li>`;
	});
	return html`<h3>Restricted periods</h3><ul class="restricted">${items}</ul>`;
}

/** A name that shows the place in the file when it is pressed. */
function link(span: TextSpan, key: string, name: string): Html {
	return html`<button type="button" class="link" data-key="${key}" ${place(span)}>${name}</button>`;
}

function place({ start, end }: TextSpan): Html {
	return html`data-start="${start}" data-end="${end}"`;
}

/** A range with the minute at which its bar ends, and the lane it is drawn in, from 0. */
interface Bar {
	readonly range: DayRange;
	readonly end: number;
	readonly lane: number;
}

/** Puts ranges of one day side by side where they would cover each other. Those over midnight reach to its end. */
export function inLanes(ranges: readonly DayRange[]): Bar[] {
	const ends: number[] = [];
	return [...ranges]
		.sort((one, other) => one.from - other.from)
		.map((range) => {
			const end = range.to < range.from ? 1440 : range.to;
			const free = ends.findIndex((taken) => taken <= range.from);
			const lane = free === -1 ? ends.length : free;
			ends[lane] = Math.max(end, range.from + 1);
			return { range, end, lane };
		});
}
