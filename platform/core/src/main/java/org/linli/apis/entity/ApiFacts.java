package org.linli.apis.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An interface as the door that serves it describes it.
 *
 * @param id the operation's own name
 * @param path with its placeholders, for example {@code /api/v1/cases/{id}}
 * @param tag by which the groups take it
 * @param permissions the words that the work behind asks for
 * @param bodyType media type of the body; null where it takes none
 * @param bodyExample a body with every field; null where it takes none
 * @param answerExample an answer with every field; null where it gives none, or a file
 */
public record ApiFacts(
    String id,
    String verb,
    String path,
    String tag,
    String title,
    Set<String> permissions,
    List<Parameter> parameters,
    String bodyType,
    String bodyExample,
    String answerExample) {

  public ApiFacts {
    verb = verb.toUpperCase(Locale.ROOT);
    permissions = Set.copyOf(permissions);
    parameters = List.copyOf(parameters);
  }

  public boolean reads() {
    return verb.equals("GET");
  }
}
