import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  PongInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { InteractionType, MessageFlags, InteractionResponseType as Type } from 'discord-api-types/v10';
import type { Violation } from '../journal.js';
import { componentsIn, isRecord, type UploadedFile } from '../messages/body.js';
import { checkComponents, length } from './components.js';
import { Limit } from './limits.js';
import { checkMessageBody, checkNewMessage } from './message.js';
import { checkSchema, refusal } from './schema.js';

const SCHEMAS = new Map([
  [Type.Pong, PongInteractionCallbackRequestSchema],
  [Type.ChannelMessageWithSource, CreateMessageInteractionCallbackRequestSchema],
  [Type.DeferredChannelMessageWithSource, CreateMessageInteractionCallbackRequestSchema],
  [Type.DeferredMessageUpdate, UpdateMessageInteractionCallbackRequestSchema],
  [Type.UpdateMessage, UpdateMessageInteractionCallbackRequestSchema],
  [Type.ApplicationCommandAutocompleteResult, ApplicationCommandAutocompleteCallbackRequestSchema],
  [Type.Modal, ModalInteractionCallbackRequestSchema],
]);

/** Responses that each interaction takes: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
const MESSAGES = [Type.ChannelMessageWithSource, Type.DeferredChannelMessageWithSource];
const UPDATES = [Type.DeferredMessageUpdate, Type.UpdateMessage];
function responsesTo(type: InteractionType, fromMessage: boolean): readonly Type[] {
  if (type === InteractionType.ApplicationCommandAutocomplete) return [Type.ApplicationCommandAutocompleteResult];
  if (type === InteractionType.ApplicationCommand) return [...MESSAGES, Type.Modal];
  if (type === InteractionType.MessageComponent) return [...MESSAGES, ...UPDATES, Type.Modal];
  return fromMessage ? [...MESSAGES, ...UPDATES] : MESSAGES;
}

/** Checks the first response to an interaction; `sourceIsV2` tells of the message that an update would change. */
export function checkCallback(
  body: unknown,
  files: readonly UploadedFile[],
  interaction: { type: InteractionType; fromMessage: boolean; sourceIsV2: boolean } | null,
): Violation[] {
  if (!isRecord(body)) return [refusal('schema', 'body: expected an object')];
  const type = typeof body.type === 'number' ? body.type : 0;
  const schema = SCHEMAS.get(type);
  if (!schema) return [refusal('callback-type', `there is no response type ${type}`)];
  const violations = checkSchema(schema, body);
  if (interaction && !responsesTo(interaction.type, interaction.fromMessage).includes(type)) {
    violations.push(
      refusal('callback-type', `response type ${type} does not fit interaction type ${interaction.type}`),
    );
  }
  const data = isRecord(body.data) ? body.data : {};
  switch (type) {
    case Type.ChannelMessageWithSource:
      return [...violations, ...checkNewMessage(data, files)];
    case Type.UpdateMessage:
      return [...violations, ...checkMessageBody(data, interaction?.sourceIsV2 ?? false)];
    case Type.DeferredChannelMessageWithSource:
      return [...violations, ...checkDeferral(data)];
    case Type.ApplicationCommandAutocompleteResult:
      return [...violations, ...checkChoices(data.choices)];
    case Type.Modal:
      return [...violations, ...checkModal(data)];
    default:
      return violations;
  }
}

/** Only EPHEMERAL may be set on a deferral; Components V2 comes with the edit. */
function checkDeferral({ flags }: Record<string, unknown>): Violation[] {
  const others = (typeof flags === 'number' ? flags : 0) & ~MessageFlags.Ephemeral;
  return others === 0 ? [] : [refusal('deferral-flags', 'a deferral takes no flag but EPHEMERAL')];
}

function checkChoices(choices: unknown): Violation[] {
  if (!Array.isArray(choices)) return [refusal('choices', 'an autocomplete response needs choices')];
  const violations: Violation[] = [];
  if (choices.length > Limit.choices) {
    violations.push(refusal('choices', `${choices.length} choices, at most ${Limit.choices}`));
  }
  for (const choice of choices) {
    if (!isRecord(choice)) continue;
    const size = length(choice.name);
    if (size < 1 || size > Limit.choiceName) {
      violations.push(refusal('choice-name', `choice name of ${size}, 1 to ${Limit.choiceName}`));
    }
    if (length(choice.value) > Limit.choiceValue) {
      violations.push(refusal('choice-value', `choice value of ${length(choice.value)}, at most ${Limit.choiceValue}`));
    }
  }
  return violations;
}

function checkModal({ components, title }: Record<string, unknown>): Violation[] {
  const violations = checkComponents(components, true);
  const size = Array.isArray(components) ? components.length : 0;
  if (size < 1 || size > Limit.modalComponents) {
    violations.push(refusal('modal-components', `${size} components, 1 to ${Limit.modalComponents}`));
  }
  if (length(title) > Limit.modalTitle)
    violations.push(refusal('modal-title', `at most ${Limit.modalTitle} characters`));
  const inputs = [...componentsIn(components)].filter((one) => 'custom_id' in one);
  if (inputs.length === 0) violations.push(refusal('modal-components', 'a modal needs something to fill in'));
  return violations;
}
