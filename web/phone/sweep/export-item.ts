import { findPhoto, type OutboxItem } from './store.ts';

const asDataUrl = (blob: Blob): Promise<string> => {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result));
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(blob);
  return promise;
};

/** The visit with its photos as one file that the county office can read without this phone. */
export async function exportItem(item: OutboxItem): Promise<void> {
  const photos = await Promise.all(
    item.photos.map(async ({ id, at }) => {
      const kept = await findPhoto(id);
      return { id, at, image: kept ? await asDataUrl(kept.blob) : null };
    }),
  );
  const { body, name, filledAt, reason, amends } = item;
  const text = JSON.stringify({ kind: 'qingzhou-visit', name, filledAt, reason, amends, visit: body, photos }, null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `visit-${item.id}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
