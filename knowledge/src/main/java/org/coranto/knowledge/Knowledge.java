package org.coranto.knowledge;

/**
 * The bundled tables. Each is loaded when first asked for, once, and is immutable; everything here
 * is safe for many threads.
 *
 * <p>Look-ups ignore case and accents ({@link Fold#key}) unless a form is marked as exact in its
 * table. They return empty results for unknown words, never null.
 */
public final class Knowledge {
  private static final Knowledge BUNDLED = new Knowledge();

  private final Lazy<Codes> codes = new Lazy<>(Codes::load);
  private final Lazy<Countries> countries = new Lazy<>(Countries::load);
  private final Lazy<Organisations> organisations = new Lazy<>(Organisations::load);
  private final Lazy<OfficeHolders> holders = new Lazy<>(OfficeHolders::load);
  private final Lazy<Offices> offices = new Lazy<>(Offices::load);
  private final Lazy<Cues> cues = new Lazy<>(Cues::load);
  private final Lazy<Triggers> triggers = new Lazy<>(Triggers::load);
  private final Lazy<Operators> operators = new Lazy<>(Operators::load);
  private final Lazy<Places> places = new Lazy<>(Places::load);
  private final Lazy<GivenNames> givenNames = new Lazy<>(GivenNames::load);
  private final Lazy<Words> words = new Lazy<>(Words::load);
  private final Lazy<Lexicon> lexicon = new Lazy<>(Lexicon::load);
  private final Lazy<NameSpelling> nameSpelling = new Lazy<>(() -> new NameSpelling(this));

  private Knowledge() {}

  /** The tables that ship with the product. */
  public static Knowledge bundled() {
    return BUNDLED;
  }

  /** SHA-256 of all bundled tables, in hexadecimal: equal digests, equal knowledge. */
  public static String digest() {
    return TableDigest.digest();
  }

  /**
   * Starts loading what reading an article needs, on threads of its own, and returns at once. Worth
   * a call at the start of a program, before it reads its input; never needed for correct answers.
   */
  public void preload() {
    background(this::triggers, this::operators, this::offices, this::places);
    background(
        this::countries,
        this::organisations,
        this::holders,
        this::cues,
        this::words,
        this::codes,
        this::givenNames);
  }

  private static void background(Runnable... loads) {
    Thread thread =
        new Thread(
            () -> {
              for (Runnable load : loads) {
                load.run();
              }
            },
            "coranto-knowledge-preload");
    thread.setDaemon(true);
    thread.start();
  }

  /** PLOVER types, contexts and sectors, CAMEO codes with Goldstein values. */
  public Codes codes() {
    return codes.get();
  }

  /** Countries, their adjectives, people, capitals and seats of government. */
  public Countries countries() {
    return countries.get();
  }

  /** International organisations, alliances, armed groups, parties, media and companies. */
  public Organisations organisations() {
    return organisations.get();
  }

  /** Who held which office when. */
  public OfficeHolders holders() {
    return holders.get();
  }

  /** Role nouns: president, troops, expert. */
  public Offices offices() {
    return offices.get();
  }

  /** Words that report a statement or a thought. */
  public Cues cues() {
    return cues.get();
  }

  /** Words that tell an event. */
  public Triggers triggers() {
    return triggers.get();
  }

  /** Words that change the standing of what depends on them: plan to, refuse to, deny. */
  public Operators operators() {
    return operators.get();
  }

  /** Cities, regions and waters. */
  public Places places() {
    return places.get();
  }

  /** Given names and who bears them. */
  public GivenNames givenNames() {
    return givenNames.get();
  }

  /** How often and in which case English words occur. */
  public Words words() {
    return words.get();
  }

  /** Rarer English words and fixed terms. */
  public Lexicon lexicon() {
    return lexicon.get();
  }

  /** What misspelt words of known names and roles are meant to be. */
  public NameSpelling nameSpelling() {
    return nameSpelling.get();
  }
}
