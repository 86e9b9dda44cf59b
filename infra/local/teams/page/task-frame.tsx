import type { Json } from '../model';
import { TabFrame } from './tab-frame';

/** Pixels, or small, medium, large. */
export interface Size {
  width?: Json;
  height?: Json;
}

/** Heights in pixels behind Teams's names; what Teams takes depends on the window. */
const heights: Record<string, number> = { small: 240, medium: 400, large: 560 };

interface TaskFrameProps extends Size {
  title: string;
  url: string;
  onSubmit: (result: Json) => void;
  onResize: (size: Size) => void;
}

/** A page of the app in a dialog. */
export function TaskFrame({ title, url, height, onSubmit, onResize }: TaskFrameProps) {
  const functions = {
    'tasks.completeTask': (result: unknown) => void onSubmit((result ?? null) as Json),
    'tasks.updateTask': (size: unknown) => void onResize(sizeIn(size)),
  };
  return (
    <div className="task-frame" style={{ height: heightOf(height) }}>
      <TabFrame name={title} url={url} frameContext="task" functions={functions} />
    </div>
  );
}

/** The size that a page asked for; it may have sent anything. */
export function sizeIn(sent: unknown): Size {
  const { width, height } = (sent ?? {}) as Record<keyof Size, unknown>;
  const known = (size: unknown) => typeof size === 'number' || typeof size === 'string';
  return {
    ...(known(width) ? { width: width as Json } : {}),
    ...(known(height) ? { height: height as Json } : {}),
  };
}

function heightOf(height: Json | undefined): number {
  if (typeof height === 'number') return height;
  return (typeof height === 'string' && heights[height]) || 400;
}
