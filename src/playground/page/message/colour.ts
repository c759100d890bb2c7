/** Discord's colours are numbers: 0xRRGGBB. */
export const colour = (value: number) => `#${value.toString(16).padStart(6, '0')}`;
