/** The four faces of Tinos, whose letters are as wide as those of Times New Roman and know all of Vietnamese. */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** Paths, not aliases: looking up a registered alias slows a long table many times over. */
export const FACE_FILES: Readonly<Record<Face, string>> = {
  regular: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italic: require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  boldItalic: require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
};

/** Heights of Tinos above and below the baseline, as shares of the font size. */
const ASCENT = 0.891;
const DESCENT = 0.216;

/** The face of a text that is bold, italic, both or neither. */
export function faceOf({ bold, italic }: { readonly bold: boolean; readonly italic: boolean }): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** The distance from the top of a line of text to its baseline, the text standing in the middle of the line. */
export function baselineIn(lineHeight: number, size: number): number {
  return (lineHeight - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
}
