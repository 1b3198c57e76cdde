/** What a file is to a reader, by its extension. */
export type FileFormat = 'image' | 'audio' | 'video' | 'pdf' | 'canvas' | 'base' | 'file';

const EXTENSIONS: Readonly<Record<FileFormat, string>> = {
  image: 'avif bmp gif jpeg jpg png svg webp',
  audio: 'flac m4a mp3 ogg opus wav 3gp',
  video: 'mkv mov mp4 ogv webm',
  pdf: 'pdf',
  canvas: 'canvas',
  base: 'base',
  file: 'css csv docx epub gz heic htm html ico js json mjs pptx tar tif tiff txt xlsx xml yaml yml zip',
};

const FORMATS: ReadonlyMap<string, FileFormat> = new Map(
  (Object.keys(EXTENSIONS) as FileFormat[]).flatMap((format) =>
    EXTENSIONS[format].split(' ').map((extension) => [extension, format] as const),
  ),
);

/**
 * The format of the file that `path` names; `undefined` for a note and for an extension that says nothing, such
 * as the `0` of `v1.0`. All but `file` are formats that Obsidian opens (Obsidian Help: Accepted file formats).
 */
export function formatOf(path: string): FileFormat | undefined {
  return FORMATS.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}
