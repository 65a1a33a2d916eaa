package org.linli.showcase.control;

import java.util.List;
import java.util.stream.Collectors;
import org.linli.tenancy.boundary.Fault;

/** The city's file is wrong: trying again does not help, another file does. */
public final class CityRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 5;

  CityRefused(String file, List<Fault> faults) {
    super(
        faults.stream()
            .limit(SHOWN)
            .map(fault -> words(file, fault))
            .collect(Collectors.joining("; ", "", " (" + faults.size() + ")")));
  }

  private static String words(String file, Fault fault) {
    return file
        + ":"
        + fault.line()
        + ": "
        + fault.rule()
        + " "
        + fault.code()
        + " "
        + fault.detail();
  }
}
