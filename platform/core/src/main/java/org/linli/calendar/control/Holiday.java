package org.linli.calendar.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.linli.packs.Text;

/**
 * An official holiday 法定节假日 and the days it moves.
 *
 * @param work days of weekends that are worked for it
 */
public record Holiday(
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) LocalDate from,
    @JsonProperty(required = true) LocalDate to,
    List<LocalDate> work) {

  public Holiday {
    work = work == null ? List.of() : List.copyOf(work);
  }
}
