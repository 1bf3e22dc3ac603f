package org.coranto.extract.quote;

import java.util.List;
import java.util.Set;
import org.coranto.knowledge.Cue.Takes;
import org.coranto.model.Quote;

/**
 * Words of a frame that may make something a quote.
 *
 * @param lemma its base form
 * @param group index of the first item of its verb group: of "has" in "has also said"; else {@code
 *     from}
 * @param from index of its first item
 * @param to index after its last item
 * @param part verb, noun, be (adjective with its copula) or phrase
 * @param acts what a speaker may do by it, the likeliest first
 * @param speech whether it reports speech rather than thought
 * @param takes what may follow: that, quote, infinitive, noun, addressee, as, of, question
 * @param strength 1..3, how likely the words report at all
 * @param fuzzy whether the words only resemble the cue
 * @param form of a verb
 * @param negated whether "not" or the like stands in its group
 */
record Cue(
    String lemma,
    int group,
    int from,
    int to,
    Part part,
    List<Quote.Act> acts,
    boolean speech,
    Set<Takes> takes,
    int strength,
    boolean fuzzy,
    Form form,
    boolean negated) {

  enum Part {
    VERB,
    NOUN,
    BE,
    PHRASE
  }

  enum Form {
    FINITE,
    PARTICIPLE,
    INFINITIVE,
    PASSIVE,
    NONE
  }

  boolean takes(Takes what) {
    return takes.contains(what);
  }

  boolean verbal() {
    return part == Part.VERB || part == Part.BE;
  }
}
