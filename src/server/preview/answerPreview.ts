import { isClosePreview, isShowPreview, previewMethods } from '../../protocol/preview';
import type { Session } from '../session';
import { Previews } from './previews';

/** Has the server keep the pages of preview panels up to date. */
export function answerPreview(session: Session): Previews {
  const { connection } = session;
  const previews = new Previews(session);
  connection.onNotification(previewMethods.show, (params: unknown) => {
    if (isShowPreview(params)) previews.show(params);
  });
  connection.onNotification(previewMethods.close, (params: unknown) => {
    if (isClosePreview(params)) previews.close(params);
  });
  return previews;
}
