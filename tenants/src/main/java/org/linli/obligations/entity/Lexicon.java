package org.linli.obligations.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.catalogue.entity.FieldKind;
import org.linli.packs.Packs;

/**
 * Words by which names, plates and addresses are known; lists of words stand between blanks, lists
 * of signs without.
 *
 * @param since when they were published as they are
 * @param goesOn signs that do not belong to a given name
 * @param before whoever is named after them is a person
 * @param titles whoever stands before them is a person, and so with {@code after}
 * @param numbers what is said of a person behind the name
 * @param plateEnds last signs of plates
 * @param divisions how an address begins
 * @param parts of patterns, by their names there
 * @param find in free text, in this order
 */
public record Lexicon(
    @JsonProperty(required = true) LocalDate since,
    @JsonProperty(required = true) String compoundSurnames,
    @JsonProperty(required = true) String surnames,
    @JsonProperty(required = true) String goesOn,
    @JsonProperty(required = true) String before,
    @JsonProperty(required = true) String titles,
    @JsonProperty(required = true) String after,
    @JsonProperty(required = true) String numbers,
    @JsonProperty(required = true) String plateEnds,
    @JsonProperty(required = true) String divisions,
    @JsonProperty(required = true) Map<String, String> parts,
    @JsonProperty(required = true) List<Find> find) {

  /** As it is delivered. */
  public static final Lexicon DELIVERED =
      Packs.read(
          Lexicon.class.getClassLoader().getResourceAsStream("packs/obligations/words.yaml"),
          "packs/obligations/words.yaml",
          Lexicon.class);

  /**
   * What is looked for in free text.
   *
   * @param digits with fewer in the whole text nothing is looked for
   * @param signs nor without any of these; empty for any
   * @param part the group of the pattern that is masked
   */
  public record Find(
      @JsonProperty(required = true) FieldKind kind,
      @JsonProperty(required = true) int digits,
      @JsonProperty(required = true) String signs,
      @JsonProperty(required = true) int part,
      @JsonProperty(required = true) String pattern) {}

  public Lexicon {
    parts = Map.copyOf(parts);
    find = List.copyOf(find);
  }

  /** A pattern with its parts put in. */
  public String whole(String pattern) {
    var whole = pattern;
    for (var part : parts.entrySet()) {
      whole = whole.replace(part.getKey(), part.getValue());
    }
    return whole;
  }

  /** The words of a list. */
  public static List<String> words(String list) {
    return List.of(list.split(" "));
  }
}
