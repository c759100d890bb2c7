import { ComponentType } from 'discord-api-types/v10';
import type { Violation } from '../journal.js';
import { componentsIn, isRecord } from '../messages/body.js';
import { Limit } from './limits.js';
import { refusal } from './schema.js';

const V2_TYPES: ReadonlySet<unknown> = new Set([
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.Thumbnail,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
]);
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

/** Rules for the components of a message, with (`v2`) or without the Components V2 flag. */
export function checkComponents(components: unknown, v2: boolean): Violation[] {
  if (components === undefined || components === null) return [];
  const all = [...componentsIn(components)];
  return [...checkUnique(all), ...all.flatMap(checkOne), ...(v2 ? checkV2(all) : checkLegacy(components, all))];
}

function checkV2(all: Record<string, unknown>[]): Violation[] {
  const violations: Violation[] = [];
  if (all.length > Limit.components) {
    violations.push(refusal('too-many-components', `${all.length} components, at most ${Limit.components}`));
  }
  const texts = all.filter((one) => one.type === ComponentType.TextDisplay).map((one) => length(one.content));
  const sum = texts.reduce((total, one) => total + one, 0);
  if (sum > Limit.textDisplaysTotal) {
    violations.push(refusal('text-displays-too-long', `${sum} characters, at most ${Limit.textDisplaysTotal}`));
  }
  return violations;
}

function checkLegacy(components: unknown, all: Record<string, unknown>[]): Violation[] {
  const violations: Violation[] = [];
  if (all.some((one) => V2_TYPES.has(one.type))) {
    violations.push(refusal('components-v2-flag', 'such components need the IS_COMPONENTS_V2 flag'));
  }
  if (Array.isArray(components) && components.length > Limit.legacyRows) {
    violations.push(refusal('too-many-rows', `${components.length} rows, at most ${Limit.legacyRows}`));
  }
  return violations;
}

function checkUnique(all: Record<string, unknown>[]): Violation[] {
  const violations: Violation[] = [];
  const customIds = new Set<unknown>();
  const ids = new Set<unknown>();
  for (const { custom_id: customId, id } of all) {
    if (customId !== undefined && customIds.has(customId)) {
      violations.push(refusal('custom-id-twice', `custom_id ${String(customId)} is there twice`));
    }
    customIds.add(customId);
    if (typeof id === 'number' && id > 0 && ids.has(id)) {
      violations.push(refusal('component-id-twice', `component id ${id} is there twice`));
    }
    ids.add(id);
  }
  return violations;
}

function checkOne(component: Record<string, unknown>): Violation[] {
  const { type, custom_id: customId } = component;
  const violations: Violation[] = [];
  if (customId !== undefined && (length(customId) < 1 || length(customId) > Limit.customId)) {
    violations.push(refusal('custom-id-length', `custom_id of ${length(customId)}, 1 to ${Limit.customId}`));
  }
  if (type === ComponentType.Button) violations.push(...checkButton(component));
  if (type === ComponentType.StringSelect) violations.push(...checkSelect(component));
  if (type === ComponentType.ActionRow) violations.push(...checkRow(component.components));
  if (type === ComponentType.Section && count(component.components) > Limit.sectionTexts) {
    violations.push(refusal('section-texts', `a section takes at most ${Limit.sectionTexts} texts`));
  }
  if (type === ComponentType.TextDisplay && length(component.content) === 0) {
    violations.push(refusal('text-display-empty', 'a text display needs text'));
  }
  return violations;
}

function checkButton({
  style,
  url,
  custom_id: customId,
  label,
  emoji,
  sku_id: sku,
}: Record<string, unknown>): Violation[] {
  const violations: Violation[] = [];
  if (length(label) > Limit.buttonLabel) {
    violations.push(refusal('button-label', `label of ${length(label)}, at most ${Limit.buttonLabel}`));
  }
  const link = style === LINK_STYLE;
  if (link ? !url || customId !== undefined : style !== PREMIUM_STYLE && (!customId || url !== undefined)) {
    violations.push(refusal('button-target', 'a link button has a url, every other one a custom_id'));
  }
  if (!label && !isRecord(emoji) && !sku)
    violations.push(refusal('button-empty', 'a button needs a label or an emoji'));
  return violations;
}

function checkSelect({ options, min_values: min, max_values: max }: Record<string, unknown>): Violation[] {
  const size = count(options);
  const violations: Violation[] = [];
  if (size < 1 || size > Limit.selectOptions) {
    violations.push(refusal('select-options', `${size} options, 1 to ${Limit.selectOptions}`));
  }
  if ((typeof max === 'number' && max > size) || (typeof min === 'number' && min > size)) {
    violations.push(refusal('select-values', 'min_values and max_values go no further than the options'));
  }
  const values = Array.isArray(options) ? options.map((one) => (isRecord(one) ? one.value : undefined)) : [];
  if (new Set(values).size !== values.length)
    violations.push(refusal('select-value-twice', 'two options have one value'));
  return violations;
}

function checkRow(children: unknown): Violation[] {
  if (!Array.isArray(children)) return [];
  const buttons = children.filter((one) => isRecord(one) && one.type === ComponentType.Button).length;
  if (buttons > Limit.buttonsInRow || (buttons !== children.length && children.length > 1)) {
    return [refusal('row-content', `a row takes ${Limit.buttonsInRow} buttons or one select`)];
  }
  return [];
}

export function length(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

function count(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
