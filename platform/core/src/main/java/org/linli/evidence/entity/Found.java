package org.linli.evidence.entity;

import java.util.List;

/**
 * What a check saw.
 *
 * @param figures for the words of the check, in their order
 */
public record Found(Result result, List<String> figures) {

  public Found {
    figures = List.copyOf(figures);
  }

  /** Met or not, with figures. */
  public static Found met(boolean met, Object... figures) {
    return new Found(met ? Result.MET : Result.NOT_MET, words(figures));
  }

  /** It could not be looked at. */
  public static Found unmeasured(Object... figures) {
    return new Found(Result.NOT_MEASURED, words(figures));
  }

  private static List<String> words(Object... figures) {
    return List.of(figures).stream().map(String::valueOf).toList();
  }
}
