package org.linli.tenancy.boundary;

import java.util.Map;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;

/** The installed city in figures. */
public record City(
    DivisionCode code,
    String name,
    int districts,
    int streets,
    int communities,
    Map<OperationMode, Long> modes) {

  public City {
    modes = Map.copyOf(modes);
  }
}
