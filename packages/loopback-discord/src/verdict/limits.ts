/**
 * Limits that Discord documents but its OpenAPI schema lacks or gives otherwise, each with its page. The pages are below
 * https://docs.discord.com/developers
 */
export const Limit = {
  /** Characters of `content`; the schema says 4,000 for channel messages. resources/message#create-message */
  content: 2_000,
  /** Characters of all embeds of a message together. resources/message#embed-object-embed-limits */
  embedsTotal: 6_000,
  /** Components of a Components V2 message, nested ones counted. components/reference#component-object */
  components: 40,
  /** Characters of all text displays of a message together. components/reference#text-display */
  textDisplaysTotal: 4_000,
  /** Action rows of a message without Components V2. components/reference#action-row */
  legacyRows: 5,
  /** Buttons in an action row. components/reference#action-row */
  buttonsInRow: 5,
  /** Characters of a custom_id, at least one. components/reference#anatomy-of-a-component */
  customId: 100,
  /** Characters of a button's label. components/reference#button */
  buttonLabel: 80,
  /** Options of a string select, and choices of an autocomplete. components/reference#string-select */
  selectOptions: 25,
  choices: 25,
  /** Characters of the name of a choice, at least one, and of its text value. interactions/application-commands#application-command-object-application-command-option-choice-structure */
  choiceName: 100,
  choiceValue: 100,
  /** Text displays in a section, at least one. components/reference#section */
  sectionTexts: 3,
  /** Top-level components of a modal. interactions/receiving-and-responding#interaction-response-object-modal */
  modalComponents: 5,
  modalTitle: 45,
  /** Names, descriptions and values of one command together. interactions/application-commands#slash-commands */
  commandTotal: 8_000,
  /** Commands of an app in one scope. interactions/application-commands#registering-a-command; change-log, 2026-03 */
  slashCommands: 100,
  userCommands: 15,
  messageCommands: 15,
  /** Files of one message. topics/opcodes-and-status-codes#json (30015) */
  files: 10,
} as const;
