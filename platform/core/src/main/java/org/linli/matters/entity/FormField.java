package org.linli.matters.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.linli.catalogue.entity.Level;
import org.linli.packs.Text;

/**
 * A field of a form, kept as the variable of the process that has its name.
 *
 * @param hint null for none
 * @param unit of a number; null for none
 * @param least of a number; null for none
 * @param most of a number; null for none
 * @param longest characters of a text
 * @param level after GB/T 43697; above GENERAL_2 it is personal and masked
 * @param roles who sees it at all; empty for all who see the matter
 * @param clear who sees a masked one as it is
 * @param requiredWhen as {@link FieldConditions} says; null for none
 * @param visibleWhen likewise
 */
public record FormField(
    String id,
    FieldType type,
    String section,
    Text name,
    Text hint,
    String unit,
    BigDecimal least,
    BigDecimal most,
    Integer longest,
    List<Choice> choices,
    Level level,
    Set<String> roles,
    Set<String> clear,
    String requiredWhen,
    String visibleWhen) {

  private static final int LINE = 200;
  private static final int LINES = 2_000;

  public FormField {
    choices = choices == null ? List.of() : List.copyOf(choices);
    roles = roles == null ? Set.of() : Set.copyOf(roles);
    clear = clear == null ? Set.of() : Set.copyOf(clear);
    level = level == null ? Level.GENERAL_2 : level;
    longest = longest == null ? usual(type) : longest;
  }

  private static int usual(FieldType type) {
    return type == FieldType.LONG_TEXT ? LINES : LINE;
  }

  /** What is told of it and what it takes, as far as it is not the usual. */
  public FieldBounds bounds() {
    return new FieldBounds(
        hint == null ? null : hint.zh(),
        hint == null ? null : hint.en(),
        unit,
        least,
        most,
        longest == usual(type) ? null : longest);
  }

  /** When it is asked for, and has to be filled in. */
  public FieldConditions conditions() {
    return requiredWhen == null && visibleWhen == null
        ? FieldConditions.NONE
        : new FieldConditions(requiredWhen, visibleWhen);
  }

  /** Of a person: not for everybody who sees the matter. */
  public boolean isPersonal() {
    return level.isAbove(Level.GENERAL_2);
  }

  public boolean offers(Object word) {
    return choices.stream().anyMatch(choice -> choice.id().equals(word));
  }

  /** The same field with other words to choose from. */
  public FormField offering(List<Choice> words) {
    return new FormField(
        id,
        type,
        section,
        name,
        hint,
        unit,
        least,
        most,
        longest,
        words,
        level,
        roles,
        clear,
        requiredWhen,
        visibleWhen);
  }
}
