import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import type { Json } from '../model';
import { usePage } from './page-context';

interface ShellProps {
  title: string;
  /** Pixels, or one of Teams's names; medium unless told. */
  width?: Json | undefined;
  onClose: () => void;
  actions?: ReactNode;
  children: ReactNode;
}

/** A dialog over the page, with a title and a way out. */
export function DialogShell({ title, width, onClose, actions, children }: ShellProps) {
  const { text } = usePage();
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className="dialog" style={{ maxWidth: widthOf(width) }}>
        <DialogBody>
          <DialogTitle
            action={
              <DialogTrigger action="close">
                <Button appearance="subtle" aria-label={text.close} icon={<DismissRegular />} />
              </DialogTrigger>
            }
          >
            {title}
          </DialogTitle>
          <DialogContent>{children}</DialogContent>
          {actions && <DialogActions>{actions}</DialogActions>}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Widths in pixels behind the names that Teams knows. */
const widths: Record<string, number> = { small: 400, medium: 600, large: 900 };

function widthOf(width: Json | undefined): number {
  if (typeof width === 'number') return width;
  return (typeof width === 'string' && widths[width]) || 600;
}
