/** Comments on a hotspot go with it, as Wagtail has it; undoing brings both back. */
let returned = []; // came back since the last save

function all() {
  const { store, selectors } = window.comments.commentApp;
  return selectors.selectComments(store.getState());
}

const isOpen = ({ resolved, deleted, mode }) => !resolved && !deleted && mode !== 'creating';

/** The open comments on a hotspot and its fields. */
export function commentsOn(element) {
  const { commentApp, getContentPath } = window.comments ?? {};
  if (!commentApp) return [];
  const path = getContentPath(element);
  return [...all().values()].filter((comment) => isOpen(comment) && comment.contentpath.startsWith(path));
}

/** Bring comments back, before the fields to which they belong. */
export function bringBack(removed) {
  for (const comment of removed) {
    const { localId, remoteId, contentpath } = comment;
    const { store, actions } = window.comments.commentApp;
    const same = all().get(localId);
    const isThere = same?.remoteId === remoteId && same.contentpath === contentpath;
    if (isThere) store.dispatch(actions.updateComment(localId, { resolved: false, annotation: null }));
    else addAsNew(comment);
  }
  returned.push(...removed);
}

/** A comment that was closed in a save stays closed: all that was said in it comes back as a new one. */
function addAsNew(comment) {
  const { store, actions } = window.comments.commentApp;
  const { user } = store.getState().settings;
  const replies = [...comment.replies.values()].filter(({ deleted }) => !deleted);
  const isOwn = comment.author.id === user.id && !replies.length;
  const text = isOwn ? comment.text : [comment, ...replies].map((each) => `${each.author.name}: ${each.text}`).join('\n');
  const localId = Math.min(0, ...all().keys()) - 1; // Wagtail counts upwards
  const fresh = { localId, text, originalText: text, remoteId: null, annotation: null, replies: new Map(), remoteReplyCount: 0 };
  store.dispatch(actions.addComment({ ...comment, ...fresh, author: user, date: Date.now(), mode: 'default', resolved: false }));
}

/** A save that was on its way while comments came back takes them away again: Wagtail then shows what it has saved. */
document.addEventListener('w-autosave:success', () => {
  const isThere = ({ contentpath, text }) => [...all().values()].some((now) => isOpen(now) && now.contentpath === contentpath && now.text.includes(text));
  const lost = returned.filter((comment) => !isThere(comment));
  returned = [];
  lost.forEach(addAsNew);
});
