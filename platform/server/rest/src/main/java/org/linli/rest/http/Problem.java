package org.linli.rest.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;

/**
 * A refusal as RFC 9457 describes it.
 *
 * @param type {@code urn:linli:problem:<code>}; the code alone is for programs, title and detail
 *     are for people
 * @param incident where to look in the log, for faults of ours
 * @param members what else the refusal tells, see {@link Explained}
 */
@JsonInclude(Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String incident,
    @JsonAnyGetter Map<String, Object> members) {

  public static final String MEDIA_TYPE = "application/problem+json";
  public static final String TYPE = "urn:linli:problem:";
}
