/** A round sign for somebody: the first letter on a colour of their own, or the bot's mark. */
export function Avatar({ name, bot, small }: { name: string; bot: boolean; small?: boolean }) {
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4;
  const classes = `avatar ${bot ? 'avatar-bot' : `avatar-${hue}`} ${small ? 'avatar-small' : ''}`;
  return (
    <span class={classes} aria-hidden="true">
      {bot ? (
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M6 23 13 11l4 6 3-4 6 10z" fill="currentColor" />
        </svg>
      ) : (
        name.slice(0, 1).toUpperCase()
      )}
    </span>
  );
}
