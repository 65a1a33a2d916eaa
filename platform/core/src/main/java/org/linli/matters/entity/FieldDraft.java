package org.linli.matters.entity;

import java.util.List;
import java.util.Set;
import org.linli.catalogue.entity.Level;

/**
 * A field of a form as it is changed beside the drawing.
 *
 * @param zh how it is called in Chinese
 * @param en how it is called in English
 * @param level its data level 数据级别
 * @param roles who sees it at all; empty for all who see the matter
 * @param clear who sees a personal one as it is
 * @param written the steps at which it is filled in, {@code start} for the beginning
 * @param required of these, where it has to be
 * @param bounds what is told of it and what it takes; null for as it stands
 * @param when it is asked for, and has to be filled in; null for as it stands
 */
public record FieldDraft(
    String id,
    FieldType type,
    String section,
    String zh,
    String en,
    Level level,
    Set<String> roles,
    Set<String> clear,
    List<Choice> choices,
    Set<String> written,
    Set<String> required,
    FieldBounds bounds,
    FieldConditions when) {

  public FieldDraft {
    level = level == null ? Level.GENERAL_2 : level;
    roles = roles == null ? Set.of() : Set.copyOf(roles);
    clear = clear == null ? Set.of() : Set.copyOf(clear);
    choices = choices == null ? List.of() : List.copyOf(choices);
    written = written == null ? Set.of() : Set.copyOf(written);
    required = required == null ? Set.of() : Set.copyOf(required);
  }

  /** One whose hint and limits stay as they stand. */
  public FieldDraft(
      String id,
      FieldType type,
      String section,
      String zh,
      String en,
      Level level,
      Set<String> roles,
      Set<String> clear,
      List<Choice> choices,
      Set<String> written,
      Set<String> required) {
    this(id, type, section, zh, en, level, roles, clear, choices, written, required, null, null);
  }

  /** One whose conditions stay as they stand. */
  public FieldDraft(
      String id,
      FieldType type,
      String section,
      String zh,
      String en,
      Level level,
      Set<String> roles,
      Set<String> clear,
      List<Choice> choices,
      Set<String> written,
      Set<String> required,
      FieldBounds bounds) {
    this(id, type, section, zh, en, level, roles, clear, choices, written, required, bounds, null);
  }
}
