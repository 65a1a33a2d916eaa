package org.linli.rest.tenancy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.access.boundary.Refusal;
import org.linli.messages.Messages;
import org.linli.rest.http.Explained;
import org.linli.tenancy.boundary.Fault;

/** A divisions file with faults: told by line, and nothing of it was loaded. */
final class FaultyFile extends Refusal implements Explained {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  FaultyFile(List<Fault> faults) {
    super("faulty-file", 422, faults.size());
    this.faults = faults;
  }

  /** A fault in the caller's language. */
  record Line(int line, String code, String rule, String text) {}

  @Override
  public Map<String, Object> members(Locale locale) {
    return Map.of(
        "faults",
        faults.stream()
            .map(
                fault ->
                    new Line(
                        fault.line(),
                        fault.code(),
                        fault.rule(),
                        Messages.text(locale, "import." + fault.rule(), fault.detail())))
            .toList());
  }
}
