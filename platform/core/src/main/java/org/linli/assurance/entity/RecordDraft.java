package org.linli.assurance.entity;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * An entry as somebody writes it.
 *
 * @param kind of the pack; a change may not give another one
 * @param subject what it is about, at most 200 characters
 * @param responsible who answers for it, at most 120 characters
 * @param happenedOn since when it is, or on which day it happened; null for today
 * @param dueOn by when it has to be looked at or closed, if that is earlier than the kind says;
 *     null for what the kind says
 * @param organisation the enterprise that it is about, which may read it; null for none
 * @param parent the entry above; null for none
 * @param answers to the kind's fields, by their ids, each in the form of its type
 * @param version that the writer saw; null for a new one
 */
public record RecordDraft(
    String kind,
    String subject,
    String responsible,
    LocalDate happenedOn,
    LocalDate dueOn,
    String organisation,
    UUID parent,
    Map<String, String> answers,
    Long version) {

  public RecordDraft {
    answers = answers == null ? Map.of() : Map.copyOf(answers);
  }
}
