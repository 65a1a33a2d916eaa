package org.linli.upkeep.entity;

import java.util.List;
import java.util.stream.Collectors;
import org.linli.access.boundary.Invalid;
import org.linli.cases.entity.CaseSeverity;
import org.linli.cases.entity.Photo;

/**
 * What somebody found who stood before the device.
 *
 * @param answers one for each item of the plan
 * @param severity of the case that a fault opens; null for minor
 * @param photos of what was found; they go to the case
 */
public record CheckDraft(
    String plan,
    List<CheckAnswer> answers,
    String note,
    CaseSeverity severity,
    List<Photo> photos) {

  private static final int LONGEST_NOTE = 2_000;

  public CheckDraft {
    if (plan == null) {
      throw new Invalid("plan", "missing");
    }
    answers = answers == null ? List.of() : List.copyOf(answers);
    photos = photos == null ? List.of() : List.copyOf(photos);
    note = note == null || note.isBlank() ? null : note.strip();
    severity = severity == null ? CaseSeverity.MINOR : severity;
    if (note != null && note.length() > LONGEST_NOTE) {
      throw new Invalid("note", "too-long");
    }
  }

  /** Whether nothing is wrong. */
  public boolean isPassed() {
    return answers.stream().noneMatch(answer -> answer.result() == ItemResult.FAULT);
  }

  /**
   * @throws Invalid when an item is left out, answered twice, not one of the plan's, or answered in
   *     another way than it asks
   */
  public void check(CheckPlan asked) {
    var given = answers.stream().collect(Collectors.groupingBy(CheckAnswer::item));
    for (var item : asked.items()) {
      var mine = given.remove(item.id());
      if (mine == null || mine.size() != 1 || !mine.getFirst().fits(item)) {
        throw new Invalid(item.id(), "answer-each-item");
      }
    }
    if (!given.isEmpty()) {
      throw new Invalid("answers", "unknown-item");
    }
  }
}
