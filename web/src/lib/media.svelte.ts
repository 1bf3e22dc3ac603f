/** Whether a media query holds now; follows it. */
export class Media {
  on = $state(true);
  constructor(query: string) {
    const list = matchMedia(query);
    this.on = list.matches;
    list.addEventListener("change", () => (this.on = list.matches));
  }
}

/** Room for a list with what is chosen beside it. */
export const roomy = new Media("(min-width: 64rem)");
/** Room for the values of fields beside a list. */
export const wide = new Media("(min-width: 80rem)");
/** A telephone. */
export const narrow = new Media("(max-width: 46rem)");
