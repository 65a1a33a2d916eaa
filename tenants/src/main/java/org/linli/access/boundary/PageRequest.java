package org.linli.access.boundary;

/**
 * Which piece of a list is wanted.
 *
 * @param limit 1 to 500
 * @param search part of a name or code; null for all
 */
public record PageRequest(int offset, int limit, String search) {

  public static final int LONGEST = 500;

  public PageRequest {
    if (offset < 0) {
      throw new Invalid("offset", "min 0");
    }
    if (limit < 1 || limit > LONGEST) {
      throw new Invalid("limit", "1.." + LONGEST);
    }
    search = search == null || search.isBlank() ? null : search.strip();
  }
}
