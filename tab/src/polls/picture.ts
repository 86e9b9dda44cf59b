import type { PollView } from '../../../domain/polls/api';
import { exportName } from '../../../domain/polls/export-name';
import type { Language } from '../../../domain/shared/language';
import type { NamedFile } from '../shared/api';
import { type Filling, type PictureLine, pictureFoot, pictureLines } from './picture-lines';
import { wrapped } from './picture-wrapping';

/** In pixels: wide enough for a report on paper. */
const width = 1600;
const margin = 80;
const inner = width - 2 * margin;
/** Between the words of an option and its numbers, in pixels. */
const between = 40;
const bar = { height: 32, line: 2, hatch: 12, dot: 3 } as const;
const sizes = { question: 56, text: 34, small: 28 } as const;
/** Dark on white, for a printer of any kind. */
const colours = { paper: '#ffffff', ink: '#242424', quiet: '#424242', bar: '#3d3e78' } as const;

type Size = keyof typeof sizes;
type Context = CanvasRenderingContext2D;

/** The result of a poll as a picture (PNG, 1,600 pixels wide) that is read without colour as well. */
export async function drawResult(
  poll: PollView,
  leerwerkplaats: string,
  language: Language,
): Promise<NamedFile> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas.');
  const draw = () => {
    let y = margin;
    y = write(context, poll.question, y, 'question') + sizes.small;
    for (const line of pictureLines(poll, language)) y = drawLine(context, line, y);
    return write(context, pictureFoot(poll, leerwerkplaats, language), y, 'small') + margin;
  };
  // Drawn twice: how high it is, is known once it was drawn, and a new height wipes it.
  canvas.width = width;
  canvas.height = Math.ceil(draw());
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, canvas.height);
  draw();
  const content = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!content) throw new Error('This browser makes no PNG.');
  return { name: `${exportName(poll, language)}.png`, content };
}

function drawLine(context: Context, { text, numbers, parts, below }: PictureLine, y: number) {
  write(context, numbers, y, 'text', 'end');
  const taken = context.measureText(numbers).width;
  const room = taken === 0 ? inner : inner - taken - between;
  let under = write(context, text, y, 'text', 'start', room) + 8;
  if (parts.length > 0) {
    drawBar(context, parts, under);
    under += bar.height + 12;
  }
  if (below) under = write(context, below, under, 'small');
  return under + 40;
}

/** Writes on as many lines as it takes; answers where the next thing may stand. */
function write(
  context: Context,
  text: string,
  top: number,
  size: Size,
  align: 'start' | 'end' = 'start',
  room = inner,
): number {
  const weight = size === 'question' || align === 'end' ? 600 : 400;
  context.font = `${weight} ${sizes[size]}px "Segoe UI", system-ui, sans-serif`;
  context.fillStyle = size === 'small' ? colours.quiet : colours.ink;
  // Left and right, whichever way the language is read.
  context.textAlign = align === 'end' ? 'right' : 'left';
  context.textBaseline = 'top';
  const height = sizes[size] * 1.35;
  const lines = wrapped(text, room, (one) => context.measureText(one).width);
  const x = align === 'end' ? width - margin : margin;
  lines.forEach((line, place) => {
    context.fillText(line, x, top + place * height);
  });
  return top + lines.length * height;
}

function drawBar(context: Context, parts: PictureLine['parts'], y: number): void {
  let x = margin;
  context.strokeStyle = colours.quiet;
  context.lineWidth = bar.line;
  for (const { filling, share } of parts) {
    const long = inner * share;
    fill(context, filling, x, y, long);
    if (share > 0) context.strokeRect(x, y, long, bar.height);
    x += long;
  }
  context.strokeRect(margin, y, inner, bar.height);
}

function fill(context: Context, filling: Filling, x: number, y: number, long: number): void {
  context.save();
  context.beginPath();
  context.rect(x, y, long, bar.height);
  context.clip();
  context.fillStyle = colours.bar;
  if (filling === 'full') context.fillRect(x, y, long, bar.height);
  else if (filling === 'hatched') hatch(context, x, y, long);
  else dot(context, x, y, long);
  context.restore();
}

function hatch(context: Context, x: number, y: number, long: number): void {
  context.beginPath();
  for (let from = x - bar.height; from < x + long; from += bar.hatch) {
    context.moveTo(from, y + bar.height);
    context.lineTo(from + bar.height, y);
  }
  context.stroke();
}

function dot(context: Context, x: number, y: number, long: number): void {
  for (let across = bar.hatch / 2; across < long; across += bar.hatch) {
    for (let down = bar.hatch / 2; down < bar.height; down += bar.hatch) {
      context.fillRect(x + across, y + down, bar.dot, bar.dot);
    }
  }
}
