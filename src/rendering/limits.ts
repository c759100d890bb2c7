/** What Discord accepts. Lengths are taken in UTF-16 units, which is never less than Discord counts. */
export const LIMITS = {
  /** `content` of a message: https://docs.discord.com/developers/resources/message#create-message */
  content: 2000,
  /** Characters over all text displays of a message: https://docs.discord.com/developers/components/reference */
  textTotal: 4000,
  /** Components of a message, nested ones included. */
  components: 40,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  optionText: 100,
  modalTitle: 45,
  /** Autocomplete: https://docs.discord.com/developers/interactions/application-commands#autocomplete */
  choices: 25,
  choiceText: 100,
  /** Description of an attachment: https://docs.discord.com/developers/resources/message#attachment-object */
  altText: 1024,
  /** A masked link longer than this is not worth its room; Discord's own limit on a link button is 512. */
  url: 512,
} as const;

/** How the room of one message is shared out. */
export const ROOM = {
  short: 300,
  statement: 1100,
  statements: 2300,
  note: 150,
  suggestions: 3,
} as const;

/** The longest question that is looked at; longer texts are cut. A slash option is held to it by Discord itself. */
export const QUESTION = 300;
