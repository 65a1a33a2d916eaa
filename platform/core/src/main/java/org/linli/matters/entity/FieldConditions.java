package org.linli.matters.entity;

/**
 * When a field is asked for, and has to be filled in, by what stands in others: conditions in the
 * language of process files, such as {@code about = 'noise' and not urgent}.
 *
 * @param requiredWhen it has to be filled in wherever it is written while that holds; null for
 *     never beyond what the step says
 * @param visibleWhen it is asked for and shown only while that holds, and holds nothing else; null
 *     for always
 */
public record FieldConditions(String requiredWhen, String visibleWhen) {

  /** Always there, and required where its step says so. */
  public static final FieldConditions NONE = new FieldConditions(null, null);

  public FieldConditions {
    requiredWhen = plain(requiredWhen);
    visibleWhen = plain(visibleWhen);
  }

  private static String plain(String condition) {
    return condition == null || condition.isBlank() ? null : condition.strip();
  }
}
