package org.linli.rest.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.PageRequest;

/** Which part of a list is wanted. */
public class Paging {

  private static final int MOST = 500;

  @QueryParam("offset")
  @DefaultValue("0")
  private String offset;

  @QueryParam("limit")
  @DefaultValue("50")
  private String limit;

  @QueryParam("search")
  private String search;

  /**
   * @throws Invalid when offset or limit are no numbers, or out of range
   */
  public PageRequest request() {
    return new PageRequest(
        number("offset", offset, 0, Integer.MAX_VALUE),
        number("limit", limit, 1, MOST),
        search == null || search.isBlank() ? null : search.strip());
  }

  static int number(String field, String text, int least, int most) {
    try {
      var number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    throw new Invalid(field, least + ".." + most);
  }
}
